import { Alert, Anchor, Button, Group, Paper, Switch, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { checkImport } from '#shared/roster/import-check.ts';
import { rolesOf } from '#shared/roster/rules.ts';
import type { Body } from '#shared/roster/schema.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { execute, newId, showRefusal } from '../use-command.ts';
import { today, useDerived, useRecord } from '../use-workspace.ts';
import { ImportTable } from './import-table.tsx';
import { TAB_PATHS } from './roster-page.tsx';
import { saveSheet } from './save-sheet.ts';
import { type ImportList, useImportList } from './use-import-list.ts';

const ROSTER = ['bodies', 'memberships', 'people', 'agencies'] as const;

export const pathOfBody = (body: Body): string =>
  body.kind === 'workingGroup' ? TAB_PATHS.workingGroup : TAB_PATHS.steeringCommittee;

/** A list from Excel: read, corrected on the spot, entered whole. */
export const ImportPage = ({ id }: { readonly id: string }) => {
  const body = useRecord('bodies', id);
  if (body === undefined || rolesOf(body.kind).length === 0) {
    return (
      <Page title="Nhập danh sách từ Excel">
        <EmptyState title="Không tìm thấy tổ chức này" hint="Hãy trở lại trang Thành viên và chọn tổ chức." />
      </Page>
    );
  }
  return <ImportOf body={body} />;
};

const sentenceOf = (list: ImportList, wrong: number): string => {
  if (list.sheet === null)
    return 'Chọn tệp, xem lại từng dòng, rồi nhập một lần. Chưa bấm “Nhập” thì sổ chưa thay đổi.';
  const skipped = list.skipped.size === 0 ? '' : `, bỏ qua ${list.skipped.size} dòng`;
  return `${list.sheet.fileName}: ${list.sheet.rows.length} dòng, ${wrong === 0 ? 'không dòng nào cần sửa' : `${wrong} dòng cần sửa`}${skipped}.`;
};

const ImportOf = ({ body }: { readonly body: Body }) => {
  const [, go] = useLocation();
  const list = useImportList();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const moment = { now: '', today: today(), actor: '' };
  const checked = useDerived(ROSTER, (read) => checkImport(read, body, list.kept, moment), [body, list.kept]);
  const back = pathOfBody(body);
  const wrong = checked.problems.size;

  const enter = async () => {
    setBusy(true);
    const outcome = await execute('roster.importMembers', {
      bodyId: body.id,
      idPrefix: newId('nhap'),
      rows: [...checked.rows],
    });
    setBusy(false);
    if (outcome.ok) go(back);
    else showRefusal(outcome.refusal);
  };
  const pick = (
    <Button
      variant={list.sheet === null ? 'filled' : 'default'}
      leftSection={<IconFileSpreadsheet size={18} />}
      loading={list.reading}
      onClick={() => void list.pick()}
    >
      {list.sheet === null ? 'Chọn tệp Excel…' : 'Chọn tệp khác…'}
    </Button>
  );
  const template = (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} />}
      onClick={() => void saveSheet(body, 'template', today())}
    >
      Tải mẫu
    </Button>
  );
  return (
    <Page
      title={`Nhập từ Excel: ${body.shortName}`}
      sentence={sentenceOf(list, wrong)}
      back={
        <Anchor component="button" type="button" size="sm" onClick={() => go(back)}>
          <Group gap={4}>
            <IconArrowLeft size={14} aria-hidden /> Danh sách thành viên
          </Group>
        </Anchor>
      }
      action={
        list.sheet === null ? undefined : (
          <>
            {pick}
            <Button
              loading={busy}
              disabled={wrong > 0 || checked.whole !== null}
              onClick={() => void enter()}
            >{`Nhập ${list.kept.length} người`}</Button>
          </>
        )
      }
    >
      {list.failure !== null && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} title="Chưa đọc được tệp" role="alert">
          {list.failure}
        </Alert>
      )}
      {list.sheet === null ? (
        <Paper withBorder radius="md">
          <EmptyState
            title="Chưa chọn tệp"
            hint="Bấm “Tải mẫu” để có bảng tính đúng cột, điền bằng Excel, rồi chọn tệp đó ở đây. Tệp có cùng tên cột cũng đọc được."
            action={
              <Group mt="xs">
                {template}
                {pick}
              </Group>
            }
          />
        </Paper>
      ) : (
        <>
          {checked.whole !== null && (
            <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert">
              {checked.whole}
            </Alert>
          )}
          {list.sheet.notices.length > 0 && (
            <Alert color="yellow" title="Lưu ý về tệp">
              {list.sheet.notices.map((notice) => (
                <Text size="sm" key={notice}>
                  {notice}
                </Text>
              ))}
            </Alert>
          )}
          <Switch
            label="Chỉ hiện dòng cần sửa"
            checked={onlyWrong}
            onChange={(event) => setOnlyWrong(event.currentTarget.checked)}
          />
          <ImportTable body={body} list={list} problems={checked.problems} onlyWrong={onlyWrong && wrong > 0} />
        </>
      )}
    </Page>
  );
};
