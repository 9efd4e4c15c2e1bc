import ts from 'typescript';

/** What a file asks of the world around it, and on which line (from 1). */
export type Use = { readonly line: number } & (
  | { readonly kind: 'import'; readonly specifier: string; readonly typesOnly: boolean }
  /** An import whose target is computed. */
  | { readonly kind: 'computed-import' }
  /** A name that nothing in the file declares, such as `process`, or `new Date()` and the like. */
  | { readonly kind: 'ambient'; readonly name: string }
);

/** Names through which a program reaches the machine it runs on. */
const AMBIENT: ReadonlySet<string> = new Set([
  'Buffer',
  'console',
  'crypto',
  'fetch',
  'global',
  'globalThis',
  'performance',
  'process',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** Reads every import (static, re-export, dynamic, of types) and every ambient name of a file. */
export function readUses(path: string, source: string): readonly Use[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const use = importOf(node) ?? ambientOf(node);
    if (use !== undefined) uses.push({ ...use, line });
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const { fileName, pos } of [...file.referencedFiles, ...file.typeReferenceDirectives]) {
    const line = file.getLineAndCharacterOfPosition(pos).line + 1;
    uses.push({ kind: 'import', specifier: fileName, typesOnly: true, line });
  }
  return uses;
}

type Found<Kind = Use['kind']> = Kind extends Use['kind']
  ? Omit<Extract<Use, { kind: Kind }>, 'line'>
  : never;

function importOf(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node))
    return toImport(node.moduleSpecifier, isTypesOnly(node.importClause));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return toImport(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    return toImport(ts.isLiteralTypeNode(argument) ? argument.literal : undefined, true);
  }
  if (ts.isExternalModuleReference(node)) return toImport(node.expression, false);
  const isImportCall =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImportCall ? toImport(node.arguments[0], false) : undefined;
}

function toImport(specifier: ts.Node | undefined, typesOnly: boolean): Found {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { kind: 'import', specifier: specifier.text, typesOnly }
    : { kind: 'computed-import' };
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function ambientOf(node: ts.Node): Found | undefined {
  if (ts.isMetaProperty(node)) return { kind: 'ambient', name: 'import.meta' };
  if (isDateNow(node)) return { kind: 'ambient', name: 'Date' };
  if (isMember(node, 'Math', 'random')) return { kind: 'ambient', name: 'Math.random' };
  return ts.isIdentifier(node) && AMBIENT.has(node.text) && isRead(node)
    ? { kind: 'ambient', name: node.text }
    : undefined;
}

/** `Date.now`, `new Date()` and `Date()`; a date made from something given is no clock. */
function isDateNow(node: ts.Node): boolean {
  if (isMember(node, 'Date', 'now')) return true;
  const made = ts.isNewExpression(node) && (node.arguments ?? []).length === 0;
  return (
    (made || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'Date'
  );
}

function isMember(node: ts.Node, object: string, member: string): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === object &&
    node.name.text === member
  );
}

/** Whether the name stands for a value, and is not that of a property, a type or something declared here. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  const isName =
    'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
  return !isName && !ts.isTypeNode(parent) && !ts.isQualifiedName(parent);
}
