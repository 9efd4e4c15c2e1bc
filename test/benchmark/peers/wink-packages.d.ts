declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { fldWeights: Readonly<Record<string, number>> }): void;
    definePrepTasks(tasks: readonly ((input: never) => unknown)[]): void;
    addDoc(document: object, id: string): void;
    consolidate(): void;
    search(question: string, limit: number): [id: string, score: number][];
  }
  const createEngine: () => Engine;
  export default createEngine;
}

declare module 'wink-nlp-utils' {
  const utilities: {
    readonly string: {
      readonly lowerCase: (text: string) => string;
      readonly tokenize0: (text: string) => string[];
    };
    readonly tokens: {
      readonly removeWords: (tokens: string[]) => string[];
      readonly stem: (tokens: string[]) => string[];
    };
  };
  export default utilities;
}
