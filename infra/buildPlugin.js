import { spawnSync } from 'node:child_process'

/** The page that the function graphiql hands out, and the functions. */
const BUILDS = ['src/graphiql/build.ts', 'infra/build.ts']

/**
 * Builds all that is deployed before `serverless package` and `serverless deploy` zip it: left to themselves, they build
 * nothing. The Node of the project's own packages runs the builds, so the commands work under an older one too.
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
