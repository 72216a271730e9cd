/// <reference path="./pdfmake-parts.d.ts" />

/** The class a file of pdfmake gives. What a bundle calls the default of such a file Node calls the `default` in its default. */
export const classIn = <C extends object>(module: object): C => {
  const { default: given } = module as { readonly default: C | { readonly default: C } };
  return 'default' in given ? given.default : given;
};
