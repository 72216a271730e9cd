import { Alert, Button, Group, Paper, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconBuilding, IconInfoCircle } from '@tabler/icons-react';
import { z } from 'zod';
import { formatDate } from '#shared/kit/date.ts';
import { agencyNameOn, bodyOfKind, standingAgencyOn } from '#shared/roster/rules.ts';
import { type Hosting, hosting } from '#shared/roster/schema.ts';
import { confirm } from '../kit/confirm.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { DateField, PickField } from '../kit/fields.tsx';
import { CommandFormFrame, useCommandForm } from '../kit/form.tsx';
import { SidePanel, Split } from '../kit/split.tsx';
import { useOpened } from '../kit/use-opened.ts';
import { execute, useAction } from '../use-command.ts';
import { today, useDerived } from '../use-workspace.ts';
import { BodyNameForm } from './body-name-form.tsx';
import { agencyOptions } from './options.ts';
import { picked } from './picked.ts';
import { RosterPage } from './roster-page.tsx';

const COLLS = ['bodies', 'agencies'] as const;

const useStandingAgency = () =>
  useDerived(COLLS, (read) => {
    const body = bodyOfKind(read, 'standingAgency');
    return {
      body,
      present: standingAgencyOn(read, today()),
      anyAgency: read.all('agencies').size > 0,
      lines: (body?.hostings ?? [])
        .map((held) => ({ held, name: agencyNameOn(read, held.agencyId, held.from) }))
        .toReversed(),
    };
  });

/** Which agency plays the standing agency's part, now and before (Article 8). */
export const StandingAgencyTab = () => {
  const { body, present, anyAgency, lines } = useStandingAgency();
  const [panel, setPanel, close] = useOpened<'choose' | 'name'>();
  if (body === undefined) {
    return (
      <RosterPage tab="standingAgency" sentence="">
        <EmptyState title="Chưa thiết lập" hint="Hãy hoàn thành thiết lập lần đầu ở trang Thiết lập rồi trở lại đây." />
      </RosterPage>
    );
  }
  const choose = (
    <Button onClick={() => setPanel('choose')} disabled={!anyAgency}>
      {present === undefined ? 'Chọn cơ quan' : 'Đổi cơ quan'}
    </Button>
  );
  return (
    <RosterPage
      tab="standingAgency"
      sentence={present === undefined ? `${body.name}: chưa chọn cơ quan đảm nhiệm.` : `${body.name}: ${present.name}.`}
      action={
        <>
          <Button variant="default" onClick={() => setPanel('name')}>
            Đổi tên
          </Button>
          {choose}
        </>
      }
    >
      <Split
        side={
          panel === null ? null : (
            <SidePanel key={panel} title={panel === 'name' ? 'Đổi tên' : 'Chọn Cơ quan Thường trực'}>
              {panel === 'name' ? <BodyNameForm body={body} onClose={close} /> : <ChooseForm onClose={close} />}
            </SidePanel>
          )
        }
        main={
          <>
            {!anyAgency && (
              <Alert color="desk" icon={<IconInfoCircle size={18} />}>
                Chưa có cơ quan nào trong sổ. Hãy thêm ở thẻ “Cơ quan, đơn vị” rồi chọn.
              </Alert>
            )}
            {lines.length === 0 ? (
              <EmptyState
                title="Chưa chọn Cơ quan Thường trực"
                hint="Cơ quan Thường trực giúp Ban Chỉ đạo các việc nêu tại Điều 8 Quy chế. Chọn cơ quan và ngày bắt đầu đảm nhiệm."
              />
            ) : (
              <Hostings lines={lines} />
            )}
          </>
        }
      />
    </RosterPage>
  );
};

type Line = { readonly held: Hosting; readonly name: string };

const Hostings = ({ lines }: { readonly lines: readonly Line[] }) => {
  const { act } = useAction();
  const remove = async ({ held, name }: Line) => {
    const agreed = await confirm({
      title: 'Xóa lần chọn ghi nhầm?',
      message: `Lần chọn ${name} từ ngày ${formatDate(held.from)} sẽ bị xóa; cơ quan trước đó tiếp tục đảm nhiệm.`,
      confirmLabel: 'Xóa vì ghi nhầm',
      danger: true,
    });
    if (agreed) await act('roster.removeStandingAgency', { from: held.from });
  };
  return (
    <Paper withBorder radius="md" style={{ overflow: 'hidden' }}>
      <Table aria-label="Các cơ quan đã đảm nhiệm" verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Cơ quan đảm nhiệm</Table.Th>
            <Table.Th w={140}>Từ ngày</Table.Th>
            <Table.Th w={140}>Đến hết ngày</Table.Th>
            <Table.Th w={150}>
              <VisuallyHidden>Việc cần làm</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => (
            <Table.Tr key={line.held.from}>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  <IconBuilding size={18} aria-hidden />
                  <Text fw={index === 0 ? 600 : 400}>{line.name}</Text>
                </Group>
              </Table.Td>
              <Table.Td>{formatDate(line.held.from)}</Table.Td>
              <Table.Td>{line.held.to === null ? 'nay' : formatDate(line.held.to)}</Table.Td>
              <Table.Td>
                {index === 0 && (
                  <Button size="compact-sm" variant="subtle" color="red" onClick={() => void remove(line)}>
                    Xóa vì ghi nhầm
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
};

const schema = z.strictObject({ agencyId: picked('Cơ quan đảm nhiệm'), from: hosting.shape.from });
type Values = z.input<typeof schema>;

const ChooseForm = ({ onClose }: { readonly onClose: () => void }) => {
  const form = useCommandForm<Values>(schema, { agencyId: '', from: '' });
  const options = useDerived(COLLS, (read) => agencyOptions(read, today()));
  return (
    <CommandFormFrame form={form} onSubmit={(values) => execute('roster.setStandingAgency', values)} onClose={onClose}>
      <Stack gap="sm">
        <PickField
          name="agencyId"
          label="Cơ quan đảm nhiệm"
          required
          options={options}
          placeholder="Gõ một phần của tên"
          nothingFound="Chưa có cơ quan này. Thêm ở thẻ “Cơ quan, đơn vị”."
        />
        <DateField
          name="from"
          label="Từ ngày"
          description="Cơ quan trước đó đảm nhiệm đến hết ngày liền trước"
          required
        />
      </Stack>
    </CommandFormFrame>
  );
};
