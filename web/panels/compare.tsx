import type {NetworkId} from "../../src/index.ts";
import type {Period} from "../../src/jobs/questions/compare-input.ts";
import {communityChoices, sideNames, yearsOf} from "../facts/compared.ts";
import {strongestPairs} from "../facts/example-pairs.ts";
import {Answered} from "../parts/answered.tsx";
import {IconButton, Segmented, Select} from "../parts/controls.tsx";
import {ExamplePairs} from "../parts/example-pairs.tsx";
import {Nothing, Page} from "../parts/page.tsx";
import {PersonField} from "../parts/person-field.tsx";
import {shownCompared} from "../state/compared.ts";
import {type Compared, compareInput, swapped} from "../state/two-sides.ts";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {BothSides} from "./compare-sides.tsx";
import type {Open} from "./shared.ts";

const NETWORKS: readonly NetworkId[] = ["coauthor", "shared-topic", "topics"];

/** Two people, two communities or two periods side by side. */
export function CompareView(open: Open) {
  const {analysis, state, send} = open;
  const said = words.asks.compare;
  const compared = shownCompared(state);
  const input = compareInput(compared);
  const answer = useAnswer(open, "compare", input);
  const names = sideNames(analysis, compared);
  if (analysis.corpus.size === 0)
    return <Nothing title={words.views2.noPapersTitle} why={words.views2.noPapers} />;
  const show = (next: Compared) => send({type: "compare", compared: next});
  return (
    <Page
      title={words.views.compare}
      tools={
        <Segmented
          label={said.what}
          value={compared.of}
          choices={(["people", "communities", "periods"] as const).map(value => ({
            value,
            label: said.kinds[value],
          }))}
          onChange={of =>
            show(
              of === "communities"
                ? {of, network: "coauthor", sides: [null, null]}
                : {of, sides: [null, null]},
            )
          }
        />
      }
      controls={
        <form
          class={`connect-form compare-form of-${compared.of}`}
          onSubmit={event => event.preventDefault()}
        >
          <Sides {...open} compared={compared} onChange={show} />
        </form>
      }
    >
      {input === null ? (
        <ExamplePairs
          analysis={analysis}
          lead={said.choose[compared.of]}
          pairs={
            compared.of === "people" && compared.sides.every(side => side === null)
              ? strongestPairs(analysis, 3)
              : []
          }
          onChoose={sides => show({of: "people", sides})}
        />
      ) : sameSides(compared) ? (
        <p class="empty">{said.same}</p>
      ) : (
        <Answered answer={answer} lines={12}>
          {found => (
            <BothSides
              {...open}
              of={compared.of}
              names={[names[0] ?? "", names[1] ?? ""]}
              compared={compared}
              found={found}
            />
          )}
        </Answered>
      )}
    </Page>
  );
}

const sameSides = ({sides: [a, b]}: Compared): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields that choose both sides, and one that swaps them. */
function Sides({
  analysis,
  compared,
  onChange,
}: Open & {compared: Compared; onChange: (compared: Compared) => void}) {
  const said = words.asks.compare;
  const swap = (
    <IconButton icon="swap" label={said.swap} onClick={() => onChange(swapped(compared))} />
  );
  switch (compared.of) {
    case "people": {
      const [a, b] = compared.sides;
      return (
        <>
          <PersonField
            analysis={analysis}
            label={said.first}
            person={a}
            onChange={person => onChange({...compared, sides: [person, b]})}
          />
          {swap}
          <PersonField
            analysis={analysis}
            label={said.second}
            person={b}
            onChange={person => onChange({...compared, sides: [a, person]})}
          />
        </>
      );
    }
    case "communities": {
      const {network, sides} = compared;
      const choices = [
        {value: "", label: said.noneChosen},
        ...communityChoices(analysis, network, sides),
      ];
      const chosen = (text: string) => (text === "" ? null : Number(text));
      return (
        <>
          <Select
            label={words.mapOf}
            value={network}
            choices={NETWORKS.map(value => ({value, label: words.meanings[value]}))}
            onChange={value =>
              onChange({...compared, network: value as NetworkId, sides: [null, null]})
            }
          />
          <Select
            label={said.first}
            value={String(sides[0] ?? "")}
            choices={choices}
            onChange={text => onChange({...compared, sides: [chosen(text), sides[1]]})}
          />
          {swap}
          <Select
            label={said.second}
            value={String(sides[1] ?? "")}
            choices={choices}
            onChange={text => onChange({...compared, sides: [sides[0], chosen(text)]})}
          />
        </>
      );
    }
    case "periods": {
      const years = yearsOf(analysis);
      if (years === null) return <p class="caveat">{said.noYears}</p>;
      const [a, b] = compared.sides;
      return (
        <>
          <Years
            label={said.first}
            period={a}
            years={years}
            onChange={period => onChange({...compared, sides: [period, b]})}
          />
          {swap}
          <Years
            label={said.second}
            period={b}
            years={years}
            onChange={period => onChange({...compared, sides: [a, period]})}
          />
        </>
      );
    }
  }
}

/** A first and a last year; either carries the other along, so that they never stand the wrong way round. */
function Years({
  label,
  period,
  years: [first, last],
  onChange,
}: {
  label: string;
  period: Period | null;
  years: readonly [number, number];
  onChange: (period: Period) => void;
}) {
  const said = words.asks.compare;
  const [from, to] = period ?? [first, last];
  const choices = Array.from({length: last - first + 1}, (_, i) => String(first + i)).map(
    value => ({value, label: value}),
  );
  return (
    <fieldset class="compare-years">
      <legend>{label}</legend>
      <Select
        label={said.from}
        value={String(from)}
        choices={choices}
        onChange={text => onChange([Number(text), Math.max(Number(text), to)])}
      />
      <Select
        label={said.to}
        value={String(to)}
        choices={choices}
        onChange={text => onChange([Math.min(from, Number(text)), Number(text)])}
      />
    </fieldset>
  );
}
