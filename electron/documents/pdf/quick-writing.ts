/** An object of the file as pdfkit writes it; only what is used here. */
type Reference = {
  write: (this: Reference, chunk: string | Uint8Array) => void;
  finalize: (this: Reference) => void;
};

const prepared = new WeakSet<object>();

/**
 * pdfkit makes a buffer of each of the many short commands of a page. From now on they are gathered as text and made one
 * buffer at the end of the object, with the same bytes. Call it with any document; a second call does nothing.
 */
export const gatherCommands = (document: object): void => {
  const kind = Object.getPrototypeOf((document as { readonly _root: Reference })._root) as Reference;
  if (prepared.has(kind)) return;
  prepared.add(kind);
  const { write, finalize } = kind;
  const gathered = new WeakMap<Reference, string[]>();
  const pour = (reference: Reference): void => {
    const lines = gathered.get(reference);
    if (lines === undefined) return;
    gathered.delete(reference);
    write.call(reference, lines.join('\n'));
  };
  kind.write = function (chunk) {
    if (typeof chunk === 'string') {
      const lines = gathered.get(this);
      if (lines === undefined) gathered.set(this, [chunk]);
      else lines.push(chunk);
      return;
    }
    pour(this);
    write.call(this, chunk);
  };
  kind.finalize = function () {
    pour(this);
    finalize.call(this);
  };
};
