/** pdfmake's own types leave out its parts. */
declare module 'pdfmake/js/Renderer.js' {
  const module: unknown;
  export default module;
}
declare module 'pdfmake/js/StyleContextStack.js' {
  const module: unknown;
  export default module;
}
declare module 'pdfmake/js/TextInlines.js' {
  const module: unknown;
  export default module;
}
