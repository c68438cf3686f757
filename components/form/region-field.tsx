'use client';

import { useEffect, useRef, useState } from 'react';
import { FieldFrame, type FieldProps, useFieldWiring } from './field';

interface Place {
  code: string;
  name: string;
  children?: Place[];
}

interface Props extends FieldProps {
  /** The full name of `defaultValue`, for the text field that stands without JavaScript. */
  defaultName?: string;
  levels: { province: string; city: string; district: string; choose: string };
}

let tree: Promise<Place[]> | undefined;
const loadTree = (): Promise<Place[]> =>
  (tree ??= fetch('/api/regions').then((response) => response.json() as Promise<Place[]>));

/**
 * Province, city, district one after the other. Without JavaScript it is a text field that takes the full name
 * (北京市海淀区); both reach the server under the same name.
 */
export function RegionField({ defaultName, levels, ...field }: Props) {
  const { error, typed, input } = useFieldWiring(field.name, field.hint);
  const [places, setPlaces] = useState<Place[]>();
  useEffect(() => {
    let isHere = true;
    loadTree().then(
      (loaded) => isHere && setPlaces(loaded),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return (
    <FieldFrame {...field} error={error}>
      {places ? (
        <Cascade places={places} start={typed ?? field.defaultValue ?? ''} input={input} levels={levels} />
      ) : (
        <input {...input} type="text" defaultValue={typed ?? defaultName ?? field.defaultValue} className="input" />
      )}
    </FieldFrame>
  );
}

/** The chain of places from the top to this code; empty when the code is none of the tree. */
function pathTo(places: readonly Place[], code: string): string[] {
  for (const place of places) {
    if (place.code === code) return [code];
    const below = pathTo(place.children ?? [], code);
    if (below.length > 0) return [place.code, ...below];
  }
  return [];
}

/** The choices of each level along the way chosen so far. */
function columnsAlong(places: Place[], path: readonly string[]): Place[][] {
  const columns = [places];
  for (const code of path) {
    const below = columns.at(-1)?.find((place) => place.code === code)?.children ?? [];
    if (below.length > 0 && columns.length < 3) columns.push(below);
  }
  return columns;
}

/** How often the form was reset: React does so after each submission and empties selects without telling them. */
function useResets() {
  const box = useRef<HTMLDivElement>(null);
  const [resets, setResets] = useState(0);
  useEffect(() => {
    const form = box.current?.closest('form');
    const count = () => setResets((before) => before + 1);
    form?.addEventListener('reset', count);
    return () => form?.removeEventListener('reset', count);
  }, []);
  return [box, resets] as const;
}

function Cascade({
  places,
  start,
  input,
  levels,
}: {
  places: Place[];
  start: string;
  input: ReturnType<typeof useFieldWiring>['input'];
  levels: Props['levels'];
}) {
  const [path, setPath] = useState(() => pathTo(places, start));
  const [box, resets] = useResets();
  const { name, id, ...described } = input;
  const labels = [levels.province, levels.city, levels.district];
  const columns = columnsAlong(places, path);
  return (
    <div ref={box} className="grid gap-2 sm:grid-cols-3">
      <input type="hidden" name={name} value={path.at(-1) ?? ''} />
      {columns.map((options, depth) => (
        <select
          key={`${depth === 0 ? 'top' : path[depth - 1]} ${resets}`}
          id={depth === 0 ? id : undefined}
          {...described}
          aria-label={labels[depth]}
          value={path[depth] ?? ''}
          onChange={(event) => setPath([...path.slice(0, depth), event.target.value].filter(Boolean))}
          className="input"
        >
          <option value="">{levels.choose}</option>
          {options.map((place) => (
            <option key={place.code} value={place.code}>
              {place.name}
            </option>
          ))}
        </select>
      ))}
    </div>
  );
}
