import { Select } from '@mantine/core';
import { createContext, useContext, useEffect } from 'react';
import { useLocation } from 'wouter';
import { registerYears, type Volume } from '#shared/registers/overview.ts';
import { PROFILE_KIND_LABELS } from '#shared/settings/labels.ts';
import { PROFILE_KINDS, type ProfileKind } from '#shared/settings/schema.ts';
import { today, useDerived } from '../use-workspace.ts';
import { YEAR_READS } from './reads.ts';
import { LIST_PATHS, type Register } from './words.ts';

type Chosen = { readonly volume: Volume; readonly choose: (volume: Volume) => void };

/** Whose register and which year one looks at; the same on all pages of the registers. */
export const VolumeContext = createContext<Chosen | null>(null);

export const useVolume = (): Chosen => {
  const chosen = useContext(VolumeContext);
  if (chosen === null) throw new Error('the registers stand in RegistersScreen');
  return chosen;
};

/** Opens the volume of a line that was asked for by its address. */
export const useVolumeOf = (found: Volume | null): void => {
  const { choose } = useVolume();
  const [profile, year] = [found?.profile, found?.year];
  useEffect(() => {
    if (profile !== undefined && year !== undefined) choose({ profile, year });
  }, [profile, year, choose]);
};

/** Picks body and year above a list; the line that was open belongs to another volume then. */
export const VolumePickers = ({ register }: { readonly register: Register }) => {
  const { volume, choose } = useVolume();
  const [, go] = useLocation();
  const years = useDerived(YEAR_READS, (read) => registerYears(read, today()));
  const pick = (patch: Partial<Volume>) => {
    choose({ ...volume, ...patch });
    go(LIST_PATHS[register]);
  };
  return (
    <>
      <Select
        aria-label="Sổ của"
        data={PROFILE_KINDS.map((value) => ({ value, label: PROFILE_KIND_LABELS[value] }))}
        value={volume.profile}
        onChange={(value) => value !== null && pick({ profile: value as ProfileKind })}
        allowDeselect={false}
        w={195}
      />
      <Select
        aria-label="Năm"
        data={[...new Set([volume.year, ...years])].sort((a, b) => b - a).map(String)}
        value={String(volume.year)}
        onChange={(value) => value !== null && pick({ year: Number(value) })}
        allowDeselect={false}
        w={95}
      />
    </>
  );
};
