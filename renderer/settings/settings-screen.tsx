import { Tabs } from '@mantine/core';
import {
  type Icon,
  IconCalendarOff,
  IconChecklist,
  IconFileText,
  IconInfoCircle,
  IconRestore,
  IconRubberStamp,
  IconSchool,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { formatDate } from '#shared/kit/date.ts';
import { profileOn } from '#shared/settings/rules.ts';
import { Page } from '../kit/page.tsx';
import { today, useDerived } from '../use-workspace.ts';
import { AboutSection } from './about-section.tsx';
import { useSettingsAddress } from './address.ts';
import { BinSection } from './bin-section.tsx';
import { FollowUpSection } from './follow-up-section.tsx';
import { HolidaysSection } from './holidays-section.tsx';
import { LayoutSection } from './layout-section.tsx';
import { NamesSection } from './names-section.tsx';
import { TrainingSection } from './training-section.tsx';

type Section = {
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
  readonly component: ComponentType;
};

const NAMES: Section = { path: 'ten-goi', label: 'Tên gọi', icon: IconRubberStamp, component: NamesSection };
const SECTIONS: readonly Section[] = [
  NAMES,
  { path: 'trinh-bay', label: 'Trình bày văn bản', icon: IconFileText, component: LayoutSection },
  { path: 'ngay-nghi', label: 'Ngày nghỉ', icon: IconCalendarOff, component: HolidaysSection },
  { path: 'theo-doi', label: 'Theo dõi nhiệm vụ', icon: IconChecklist, component: FollowUpSection },
  { path: 'tap-huan', label: 'Bản tập huấn', icon: IconSchool, component: TrainingSection },
  { path: 'thung-rac', label: 'Thùng rác', icon: IconRestore, component: BinSection },
  { path: 'gioi-thieu', label: 'Về chương trình', icon: IconInfoCircle, component: AboutSection },
];

const COLLECTIONS = ['profileVersions'] as const;

/** What name papers bear today, in one sentence. */
const useSentence = (): string =>
  useDerived(COLLECTIONS, (read) => {
    const now = profileOn(read, 'steeringCommittee', today());
    return now === undefined
      ? `Chưa có tên gọi của Ban Chỉ đạo áp dụng vào hôm nay, ${formatDate(today())}`
      : `Văn bản ban hành hôm nay, ${formatDate(today())}, in tên ${now.parentBody} – ${now.nameLines.join(' ')}`;
  });

/** Names, layout, days off, training copy, bin and the program itself; each section has its own address. */
export const SettingsScreen = () => {
  const { section: wanted, go } = useSettingsAddress();
  const section = SECTIONS.find(({ path }) => path === wanted) ?? NAMES;
  return (
    <Page title="Thiết lập" sentence={useSentence()}>
      <Tabs value={section.path} onChange={(path) => path !== null && go(path)} keepMounted={false}>
        <Tabs.List mb="md">
          {SECTIONS.map(({ path, label, icon: SectionIcon }) => (
            <Tabs.Tab key={path} value={path} leftSection={<SectionIcon size={16} stroke={1.6} aria-hidden />}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {SECTIONS.map(({ path, component: Content }) => (
          <Tabs.Panel key={path} value={path}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
};
