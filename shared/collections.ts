import type { z } from 'zod';
import * as backups from './backups/schema.ts';
import * as budget from './budget/schema.ts';
import { compositionTitle } from './compositions/rules.ts';
import * as compositions from './compositions/schema.ts';
import { delegation } from './documents/delegation-schema.ts';
import { subjectCollection } from './documents/kinds.ts';
import * as documents from './documents/schema.ts';
import type { AnyRecord } from './kit/command.ts';
import * as meetings from './meetings/schema.ts';
import * as plans from './plans/schema.ts';
import * as registers from './registers/schema.ts';
import * as reports from './reports/schema.ts';
import * as roster from './roster/schema.ts';
import { PROFILE_KIND_LABELS } from './settings/labels.ts';
import * as settings from './settings/schema.ts';
import * as tasks from './tasks/schema.ts';

/** Another record a record names; it must exist as long as the naming record does. */
export type Reference = { readonly field: string; readonly coll: CollectionName; readonly id: string };

/** Field, collection and id of every record named. */
type Named = readonly (readonly [field: string, coll: string, id: string | null])[];

type Entry<S extends z.ZodType> = {
  readonly record: S;
  /** Vietnamese name of one record, for messages and the history. */
  readonly label: string;
  /** What a record calls itself in a list: a name, a title. */
  readonly describe: (record: z.output<S>) => string;
  readonly references: (record: z.output<S>) => Named;
};
const entry = <S extends z.ZodType>(value: Entry<S>): Entry<S> => value;
const none = () => [];

/** Every record kind of the workspace: one entry an entity. */
export const collections = {
  settings: entry({
    record: settings.workspaceSettings,
    label: 'Thiết lập',
    describe: (r) => r.committeeName,
    references: none,
  }),
  profileVersions: entry({
    record: settings.profileVersion,
    label: 'Tư cách ban hành',
    describe: (r) => r.nameLines.join(' '),
    references: none,
  }),
  holidays: entry({ record: settings.holiday, label: 'Ngày nghỉ', describe: (r) => r.name, references: none }),
  agencies: entry({
    record: roster.agency,
    label: 'Cơ quan',
    describe: (r) => r.name,
    references: (r) => [['predecessorId', 'agencies', r.predecessorId]],
  }),
  people: entry({
    record: roster.person,
    label: 'Người',
    describe: (r) => r.name,
    references: (r) => r.positions.map((p, i) => [`positions.${i}.agencyId`, 'agencies', p.agencyId] as const),
  }),
  bodies: entry({
    record: roster.body,
    label: 'Tổ chức',
    describe: (r) => r.name,
    references: (r) => r.hostings.map((h, i) => [`hostings.${i}.agencyId`, 'agencies', h.agencyId] as const),
  }),
  memberships: entry({
    record: roster.membership,
    label: 'Thành viên',
    describe: (r) => r.note,
    references: (r) => [
      ['bodyId', 'bodies', r.bodyId],
      ['personId', 'people', r.personId],
      ['replacedById', 'memberships', r.replacedById],
    ],
  }),
  workFields: entry({
    record: roster.workField,
    label: 'Lĩnh vực',
    describe: (r) => r.name,
    references: (r) => [['leadAgencyId', 'agencies', r.leadAgencyId]],
  }),
  fieldAssignments: entry({
    record: roster.fieldAssignment,
    label: 'Phân công lĩnh vực',
    describe: () => '',
    references: (r) => [
      ['membershipId', 'memberships', r.membershipId],
      ['fieldId', 'workFields', r.fieldId],
    ],
  }),
  meetings: entry({
    record: meetings.meeting,
    label: 'Cuộc họp',
    describe: (r) => r.title,
    references: (r) => [
      ['bodyId', 'bodies', r.bodyId],
      ['convenerId', 'memberships', r.convenerId],
      ['chairId', 'memberships', r.chairId],
      ['signatoryId', 'memberships', r.signatoryId],
      ['inviteeApproval.approverId', 'memberships', r.inviteeApproval?.approverId ?? null],
      ['secretaryId', 'memberships', r.secretaryId ?? null],
      ['notice.signatoryId', 'memberships', r.notice?.signatoryId ?? null],
    ],
  }),
  agendaItems: entry({
    record: meetings.agendaItem,
    label: 'Nội dung họp',
    describe: (r) => r.title,
    references: (r) => [
      ['meetingId', 'meetings', r.meetingId],
      ['presenterId', 'memberships', r.presenterId],
    ],
  }),
  invitees: entry({
    record: meetings.invitee,
    label: 'Người được mời',
    describe: (r) => r.name,
    references: (r) => [
      ['meetingId', 'meetings', r.meetingId],
      ['membershipId', 'memberships', r.membershipId],
      ['consentById', 'memberships', r.attendance?.consent?.byId ?? null],
    ],
  }),
  meetingNotes: entry({
    record: meetings.meetingNote,
    label: 'Ghi chép cuộc họp',
    describe: () => '',
    references: (r) => [
      ['meetingId', 'meetings', r.meetingId],
      ['agendaItemId', 'agendaItems', r.agendaItemId],
    ],
  }),
  minutesTexts: entry({
    record: meetings.minutesText,
    label: 'Lời văn biên bản, thông báo',
    describe: () => '',
    references: (r) => [
      ['meetingId', 'meetings', r.meetingId],
      ['agendaItemId', 'agendaItems', r.agendaItemId],
    ],
  }),
  conclusions: entry({
    record: meetings.conclusion,
    label: 'Kết luận',
    describe: (r) => `${r.number}. ${r.text}`,
    references: (r) => [
      ['meetingId', 'meetings', r.meetingId],
      ['responsibleAgencyId', 'agencies', r.responsibleAgencyId],
    ],
  }),
  tasks: entry({
    record: tasks.task,
    label: 'Nhiệm vụ',
    describe: (r) => r.content,
    references: (r) => [
      ['origin.id', 'conclusions', r.origin.kind === 'conclusion' ? r.origin.id : null],
      ...(r.alsoCovers ?? []).map((id, i) => [`alsoCovers.${i}`, 'conclusions', id] as const),
      ['leadAgencyId', 'agencies', r.leadAgencyId],
      ['directingLeaderId', 'memberships', r.directingLeaderId],
      ['fieldId', 'workFields', r.fieldId],
      ...r.coordinatingAgencyIds.map((id, i) => [`coordinatingAgencyIds.${i}`, 'agencies', id] as const),
      ...r.extensions.map((e, i) => [`extensions.${i}.approverId`, 'memberships', e.approverId] as const),
      ['completion.verifiedById', 'memberships', r.completion?.verifiedById ?? null],
      ['origin.id', tasks.ORIGIN_COLLECTIONS[r.origin.kind] ?? '', r.origin.id],
    ],
  }),
  plans: entry({
    record: plans.plan,
    label: 'Kế hoạch',
    describe: (r) => r.title,
    references: (r) => [['signatoryId', 'memberships', r.signatoryId]],
  }),
  planLines: entry({
    record: plans.planLine,
    label: 'Nội dung kế hoạch',
    describe: (r) => r.work,
    references: (r) => [
      ['planId', 'plans', r.planId],
      ['leadAgencyId', 'agencies', r.leadAgencyId],
      ...r.coordinatingAgencyIds.map((id, i) => [`coordinatingAgencyIds.${i}`, 'agencies', id] as const),
    ],
  }),
  budgetIndexItems: entry({
    record: budget.budgetIndexItem,
    label: 'Mục, tiểu mục',
    describe: (r) => `${r.code} - ${r.name}`,
    references: none,
  }),
  fundingSources: entry({
    record: budget.fundingSource,
    label: 'Nguồn kinh phí',
    describe: (r) => r.name,
    references: none,
  }),
  spendingNorms: entry({ record: budget.spendingNorm, label: 'Định mức', describe: (r) => r.name, references: none }),
  budgetYears: entry({
    record: budget.budgetYear,
    label: 'Năm ngân sách',
    describe: (r) => `Kinh phí năm ${r.year}`,
    references: (r) => [
      ['estimateLetter.signatoryId', 'memberships', r.estimateLetter.signatoryId],
      ['useLetter.signatoryId', 'memberships', r.useLetter.signatoryId],
    ],
  }),
  budgetLines: entry({
    record: budget.budgetLine,
    label: 'Dòng dự toán',
    describe: (r) => r.content,
    references: (r) => [
      ['yearId', 'budgetYears', r.yearId],
      ['normId', 'spendingNorms', r.normId],
      ['indexItemId', 'budgetIndexItems', r.indexItemId],
      ['sourceId', 'fundingSources', r.sourceId],
      ['previousLineId', 'budgetLines', r.previousLineId],
    ],
  }),
  budgetVersions: entry({
    record: budget.budgetVersion,
    label: 'Lần giao, điều chỉnh dự toán',
    describe: (r) => r.document.number,
    references: (r) => [
      ['yearId', 'budgetYears', r.yearId],
      ...r.allotments.map((one, i) => [`allotments.${i}.lineId`, 'budgetLines', one.lineId] as const),
    ],
  }),
  budgetPayments: entry({
    record: budget.budgetPayment,
    label: 'Khoản chi',
    describe: (r) => `${r.voucher} - ${r.content}`,
    references: (r) => [
      ['yearId', 'budgetYears', r.yearId],
      ['lineId', 'budgetLines', r.lineId],
    ],
  }),
  delegations: entry({
    record: delegation,
    label: 'Ủy quyền',
    describe: (r) => r.paper.number,
    references: (r) => [
      ['bodyId', 'bodies', r.bodyId],
      ['delegatorId', 'memberships', r.delegatorId],
      ['delegateeId', 'memberships', r.delegateeId],
    ],
  }),
  compositions: entry({
    record: compositions.composition,
    label: 'Văn bản tự soạn',
    describe: compositionTitle,
    references: (r) => [['signatoryId', 'memberships', r.signatoryId]],
  }),
  documents: entry({
    record: documents.documentRecord,
    label: 'Văn bản',
    describe: (r) => r.title,
    references: (r): Named => [
      ['subjectId', subjectCollection(r.kind), r.subjectId],
      ['signatoryId', 'memberships', r.signatoryId],
    ],
  }),
  numberSeries: entry({
    record: registers.numberSeries,
    label: 'Cách lấy số văn bản',
    describe: (r) => PROFILE_KIND_LABELS[r.profile],
    references: none,
  }),
  outgoingEntries: entry({
    record: registers.outgoingEntry,
    label: 'Dòng sổ văn bản đi',
    describe: (r) => r.content,
    references: none,
  }),
  outgoingDetails: entry({
    record: registers.outgoingDetail,
    label: 'Nội dung bổ sung trong sổ văn bản đi',
    describe: (r) => r.recipients,
    references: (r) => [['id', 'documents', r.id]],
  }),
  incomingDocuments: entry({
    record: registers.incomingDocument,
    label: 'Văn bản đến',
    describe: (r) => r.content,
    references: (r) => [
      ['assignment.agencyId', 'agencies', r.assignment?.agencyId ?? null],
      ['assignment.personId', 'people', r.assignment?.personId ?? null],
      ['resolution.documentId', 'documents', r.resolution?.documentId ?? null],
    ],
  }),
  reports: entry({
    record: reports.report,
    label: 'Báo cáo',
    describe: (r) => r.title,
    references: (r) => [['signatoryId', 'memberships', r.signatoryId]],
  }),
  reportSnapshots: entry({
    record: reports.reportSnapshot,
    label: 'Số liệu báo cáo',
    describe: () => '',
    references: (r) => [['reportId', 'reports', r.reportId]],
  }),
  backups: entry({ record: backups.backupRecord, label: 'Bản sao lưu', describe: (r) => r.fileName, references: none }),
  restorations: entry({
    record: backups.restorationRecord,
    label: 'Lần khôi phục',
    describe: (r) => r.fileName,
    references: none,
  }),
} as const;

export type CollectionName = keyof typeof collections;
export type Records = { [C in CollectionName]: z.output<(typeof collections)[C]['record']> & AnyRecord };
export const COLLECTION_NAMES = Object.keys(collections) as readonly CollectionName[];
export const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(collections, name);
