/**
 * Starts the workers that Monaco asks for, each from a file of ours. The page names the files, which the build has named
 * after their content.
 */
export function setUpWorkers({ editorWorker, graphqlWorker, jsonWorker }: DOMStringMap): void {
  const files: Partial<Record<string, string>> = { graphql: graphqlWorker, json: jsonWorker }
  Object.assign(globalThis, {
    MonacoEnvironment: {
      getWorker: (_module: string, label: string) =>
        new Worker(files[label] ?? editorWorker ?? '', { type: 'module', name: label }),
    },
  })
}
