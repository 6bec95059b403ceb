import { spawnSync } from 'node:child_process'

/** The builds of the page that the function graphiql serves, and of the functions. */
const BUILDS = ['src/graphiql/build.ts', 'infra/build.ts']

/**
 * Builds everything that is deployed before `serverless package` and `serverless deploy` zip it, because these commands
 * don't build. The builds run on the Node of the project's dev dependencies, so the commands also work under an older one.
 */
export default class BuildPlugin {
  constructor({ serviceDir }) {
    this.hooks = {
      'before:package:createDeploymentArtifacts': () => {
        for (const build of BUILDS) {
          const { status } = spawnSync('node_modules/.bin/node', [build], {
            cwd: serviceDir,
            stdio: 'inherit',
          })
          if (status !== 0) throw new Error(`${build} failed: nothing was packaged.`)
        }
      },
    }
  }
}
