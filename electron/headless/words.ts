import { amountInWords, LARGEST_AMOUNT, parseMoney } from '#shared/kit/money.ts';
import { give, Stop } from './speak.ts';

/** One amount of money in words a line: "Một triệu đồng". */
export const words = async (args: readonly string[]): Promise<void> => {
  if (args.length === 0) throw new Stop('Thiếu số tiền. Cách dùng: words <số…>');
  const amounts = args.map((typed) => {
    const amount = parseMoney(typed);
    if (amount === null || Math.abs(amount) > LARGEST_AMOUNT) {
      throw new Stop(`“${typed}” không phải là số đồng nguyên từ 0 đến 10^15. Chưa số nào được đọc.`);
    }
    return amount;
  });
  for (const amount of amounts) give(amountInWords(amount));
};
