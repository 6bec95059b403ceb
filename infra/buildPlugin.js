import { spawnSync } from 'node:child_process'

/**
 * Bundles the functions before `serverless package` and `serverless deploy` zip them: left to themselves, they build
 * nothing. The Node of the project's own packages runs the build, so the commands work under an older one too.
 */
export default class BuildPlugin {
  constructor({ serviceDir }) {
    this.hooks = {
      'before:package:createDeploymentArtifacts': () => {
        const { status } = spawnSync('node_modules/.bin/node', ['infra/build.ts'], {
          cwd: serviceDir,
          stdio: 'inherit',
        })
        if (status !== 0) throw new Error('The build failed: nothing was packaged.')
      },
    }
  }
}
