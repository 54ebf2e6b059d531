/** The part of wink-bm25-text-search 3.1.2 that rolefit uses; the package has no types of its own. */
declare module 'wink-bm25-text-search' {
  export interface WinkDocument {
    /** After `consolidate`: BM25 contribution per token number. */
    readonly freq: Readonly<Record<number, number>>;
    readonly length: number;
  }
  export interface Wink {
    defineConfig(config: {
      fldWeights: Record<string, number>;
      bm25Params?: { k1?: number; b?: number; k?: number };
    }): boolean;
    definePrepTasks(tasks: readonly ((input: string) => string[])[], field?: string): number;
    addDoc(document: Record<string, string>, id: string): number;
    consolidate(precision?: number): boolean;
    search(text: string, limit?: number): [string, number][];
    getDocs(): Readonly<Record<string, WinkDocument>>;
    getTokens(): Readonly<Record<string, number>>;
  }
  export default function bm25(): Wink;
}
