import { Accordion, List, Text } from '@mantine/core';
import { formatDate } from '#shared/kit/date.ts';
import type { ReportSnapshot } from '#shared/reports/schema.ts';
import { moneyText } from './money-text.ts';

type Section = {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly none: string;
};

const sectionsOf = (snapshot: ReportSnapshot): readonly Section[] => [
  {
    name: 'meetings',
    title: `Cuộc họp trong kỳ (${snapshot.meetings.length})`,
    lines: snapshot.meetings.map(({ title, date }) => `${title}, ngày ${formatDate(date)}`),
    none: 'Không có cuộc họp nào kết thúc trong kỳ.',
  },
  {
    name: 'documents',
    title: `Văn bản phát hành trong kỳ (${snapshot.documents.length})`,
    lines: snapshot.documents.map(({ number, issuedOn, title }) => `${number} ngày ${formatDate(issuedOn)}: ${title}`),
    none: 'Không có văn bản nào phát hành trong kỳ.',
  },
  { name: 'money', title: 'Kinh phí', lines: [moneyText(snapshot)], none: '' },
  {
    name: 'coming',
    title: `Nội dung đến hạn quý tới (${snapshot.coming.length})`,
    lines: snapshot.coming.map(({ text, agency, due }) => `${text} (${agency}; hạn ${formatDate(due)})`),
    none: 'Không có nội dung nào đến hạn.',
  },
];

/** What else was frozen with the figures: meetings, papers, money, the work of the next quarter. */
export const FrozenLists = ({ snapshot }: { readonly snapshot: ReportSnapshot }) => (
  <Accordion variant="contained" multiple defaultValue={['meetings', 'money']} aria-label="Dữ liệu khác đã chốt">
    {sectionsOf(snapshot).map(({ name, title, lines, none }) => (
      <Accordion.Item key={name} value={name}>
        <Accordion.Control>
          <Text size="sm" fw={600}>
            {title}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          {lines.length === 0 ? (
            <Text size="sm" c="dimmed">
              {none}
            </Text>
          ) : (
            <List size="sm" spacing={4}>
              {lines.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          )}
        </Accordion.Panel>
      </Accordion.Item>
    ))}
  </Accordion>
);
