import { z } from 'zod';
import { allCommands } from '#shared/features.ts';
import { give } from './speak.ts';

/** Every command with the JSON Schema of its input, as one JSON array on standard output. */
export const commands = async (): Promise<void> => {
  const all = allCommands.map(({ name, title, input }) => ({
    command: name,
    title,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
  }));
  give(JSON.stringify(all, null, 2));
};
