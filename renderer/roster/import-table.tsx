import { Paper, Table, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { MAX_IMPORT_ROWS } from '#shared/roster/commands-import.ts';
import type { CellProblem } from '#shared/roster/import-check.ts';
import { roleTitles } from '#shared/roster/import-check.ts';
import type { Body } from '#shared/roster/schema.ts';
import { ROSTER_COLUMNS } from '#shared/roster/sheet-columns.ts';
import { ImportRow, ROLES_LIST } from './import-row.tsx';
import type { ImportList } from './use-import-list.ts';

const NONE: readonly CellProblem[] = [];
/** Pixels a character of a column's width takes on the screen. */
const CHARACTER = 7;

type Props = {
  readonly body: Body;
  readonly list: ImportList;
  readonly problems: ReadonlyMap<number, readonly CellProblem[]>;
  readonly onlyWrong: boolean;
};

/** The list as it would be entered: every cell can be corrected, what is wrong stands in its cell. */
export const ImportTable = ({ body, list, problems, onlyWrong }: Props) => {
  // A row being corrected stays while it is worked on, even when nothing is wrong with it any more.
  const worked = useRef(new Set<number>());
  if (!onlyWrong) worked.current.clear();
  for (const number of problems.keys()) worked.current.add(number);
  const shown = list.rows
    .filter(({ number }) => !onlyWrong || worked.current.has(number))
    .slice(0, MAX_IMPORT_ROWS + 1);
  return (
    <Paper withBorder radius="md" style={{ overflow: 'hidden', minHeight: 0 }}>
      <div style={{ maxHeight: 'calc(100vh - 260px)', minHeight: 240, overflow: 'auto' }}>
        <Table
          stickyHeader
          verticalSpacing={4}
          horizontalSpacing={6}
          aria-label="Danh sách trong tệp"
          style={{ width: 'max-content', minWidth: '100%' }}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={110}>Dòng</Table.Th>
              {ROSTER_COLUMNS.map(({ key, title, required, width }) => (
                <Table.Th key={key} style={{ minWidth: Math.max(width, 11) * CHARACTER }}>
                  {title}
                  {required && (
                    <>
                      <span aria-hidden> *</span>
                      <VisuallyHidden> (bắt buộc)</VisuallyHidden>
                    </>
                  )}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <ImportRow
                key={row.number}
                row={row}
                problems={problems.get(row.number) ?? NONE}
                skipped={list.skipped.has(row.number)}
                write={list.write}
                skip={list.skip}
                takePerson={list.takePerson}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <datalist id={ROLES_LIST}>
        {roleTitles(body).map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
    </Paper>
  );
};
