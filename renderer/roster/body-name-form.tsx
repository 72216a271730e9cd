import { z } from 'zod';
import { type Body, body as bodySchema } from '#shared/roster/schema.ts';
import { TextField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { execute } from '../use-command.ts';

const schema = z.strictObject({ name: bodySchema.shape.name, shortName: bodySchema.shape.shortName });
type Values = z.input<typeof schema>;

/** The full and the short name of a body; names on papers are the issuing profiles' own. */
export const BodyNameForm = ({ body, onClose }: { readonly body: Body; readonly onClose: () => void }) => {
  const form = useCommandForm<Values>(schema, { name: body.name, shortName: body.shortName });
  return (
    <CommandFormFrame
      form={form}
      about={body.id}
      onSubmit={(values) =>
        execute('roster.renameBody', { id: body.id, ...values }, [{ coll: 'bodies', id: body.id, rev: body.rev }])
      }
      onClose={onClose}
    >
      <TextField name="name" label="Tên đầy đủ" required />
      <TextField
        name="shortName"
        label="Tên gọi tắt"
        description="Tên ở đầu văn bản sửa ở trang Thiết lập, phần tên gọi theo thời gian"
        required
      />
    </CommandFormFrame>
  );
};
