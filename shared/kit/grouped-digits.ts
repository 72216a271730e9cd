/** `1.234.567,5`: a dot after thousands, millions, billions, a comma before decimals (Accounting Law 88/2015/QH13, Article 11). */
export const groupedDigits = (value: number | bigint): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};
