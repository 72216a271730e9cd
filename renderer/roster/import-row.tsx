import { Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { type KeyboardEvent, memo, useState } from 'react';
import { type CellProblem, type RowToImport, sameProblems } from '#shared/roster/import-check.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '#shared/roster/sheet-columns.ts';
import type { ImportList } from './use-import-list.ts';

/** The list of roles a role is chosen from, by its id in the page. */
export const ROLES_LIST = 'cac-vai-tro';

type Props = Pick<ImportList, 'write' | 'skip' | 'takePerson'> & {
  readonly row: RowToImport;
  readonly problems: readonly CellProblem[];
  readonly skipped: boolean;
};

/** One row of the file; drawn anew only when it or its problems changed. */
export const ImportRow = memo(
  ({ row, problems, skipped, write, skip, takePerson }: Props) => (
    <Table.Tr
      {...(problems.length > 0 ? { bg: 'var(--mantine-color-red-light)' } : {})}
      style={{ opacity: skipped ? 0.5 : 1 }}
      aria-label={`Dòng ${row.number}`}
    >
      <Table.Td style={{ verticalAlign: 'top' }}>
        <Group gap="xs" wrap="nowrap" pt={5} style={{ whiteSpace: 'nowrap' }}>
          <Text size="sm" w={26} ta="right">
            {row.number}
          </Text>
          <Checkbox
            size="xs"
            label="Bỏ qua"
            aria-label={`Bỏ qua dòng ${row.number}`}
            checked={skipped}
            onChange={(event) => skip(row.number, event.currentTarget.checked)}
          />
        </Group>
      </Table.Td>
      {ROSTER_COLUMNS.map(({ key, title }) => (
        <Table.Td key={key} style={{ verticalAlign: 'top' }}>
          <Cell
            name={`Dòng ${row.number}: ${title}`}
            column={key}
            words={row.cells[key]}
            note={row.personId !== undefined && key === 'name' ? 'Dùng người đã có trong sổ' : row.notes[key]}
            problem={skipped ? undefined : problems.find(({ column }) => column === key)}
            disabled={skipped}
            onWrite={(words) => write(row.number, key, words)}
            onTakePerson={(personId) => takePerson(row.number, personId)}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  ),
  (a, b) => a.row === b.row && a.skipped === b.skipped && sameProblems(a.problems, b.problems),
);

type CellProps = {
  readonly name: string;
  readonly column: RosterColumn;
  readonly words: string;
  readonly note: string | undefined;
  readonly problem: CellProblem | undefined;
  readonly disabled: boolean;
  readonly onWrite: (words: string) => void;
  readonly onTakePerson: (personId: string) => void;
};

/** A cell is kept when it is left, or at Enter; Escape brings back what stood there. */
const Cell = ({ name, column, words, note, problem, disabled, onWrite, onTakePerson }: CellProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed !== words) onWrite(typed);
    setTyped(null);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') setTyped(null);
  };
  const told = problem?.message ?? note;
  const id = `${name}-loi`;
  return (
    <>
      <input
        className="sheet-cell"
        size={1}
        aria-label={name}
        aria-invalid={problem !== undefined}
        aria-describedby={told === undefined ? undefined : id}
        title={typed ?? words}
        value={typed ?? words}
        list={column === 'role' ? ROLES_LIST : undefined}
        disabled={disabled}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={keys}
      />
      {told !== undefined && (
        <Text id={id} size="xs" c={problem === undefined ? 'dimmed' : 'red.8'} maw={260} mt={2}>
          {told}
        </Text>
      )}
      {problem?.personId !== undefined && (
        <Button size="compact-xs" variant="default" mt={4} onClick={() => onTakePerson(problem.personId ?? '')}>
          Dùng người đã có
        </Button>
      )}
    </>
  );
};
