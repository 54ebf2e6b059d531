import { parse } from 'parse5';

/** A node of a page, as parse5 has it. */
export interface Markup {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Markup[];
}

/** Every node of a page, as a browser would read it. */
export function nodesOf(html: string): Markup[] {
  return below(parse(html) as Markup);
}

export function below(node: Markup): Markup[] {
  return [node, ...(node.childNodes ?? []).flatMap(below)];
}

export function textOf(node: Markup): string {
  return below(node)
    .map(({ nodeName, value }) => (nodeName === '#text' ? value! : ''))
    .join('');
}

export function attributeOf({ attrs = [] }: Markup, wanted: string): string | null {
  return attrs.find(({ name }) => name === wanted)?.value ?? null;
}
