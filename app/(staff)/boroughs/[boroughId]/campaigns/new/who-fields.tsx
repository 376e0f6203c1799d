import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup, TextField } from "@/components/ui/field";
import { GroupFrame } from "@/components/ui/field-frame";
import { Tick } from "@/components/ui/tick";
import { type Askable, asksFrom, markOf, wardTick } from "@/lib/campaigns/who";
import { compareNames } from "@/lib/kernel/by-name";
import { count } from "@/lib/kernel/words";
import { settingTypeNames, settingTypes } from "@/lib/organisations/model";
import { nameFrom, withName } from "@/lib/organisations/name-filter";
import { settingSizeNames, settingSizes, sizeOf } from "@/lib/organisations/size";
import { ComeTo } from "./come-to";

export type Named = Askable & { name: string };
type Props = { settings: readonly Named[]; typed: Record<string, unknown>; error?: string };

/** More than that, and a longer part of the name is quicker than reading on. */
const mostFound = 20;

/** Who is asked: everybody, kinds of settings, or those that are named; some left out by name. */
export function WhoFields({ settings, typed, error }: Props) {
  const who = typeof typed.who === "string" ? typed.who : "all";
  const wards = [...new Set(settings.map(({ ward }) => ward))].toSorted((a, b) =>
    a && b ? compareNames(a, b) : a ? -1 : 1,
  );
  const isHere = (tick: (setting: Named) => string, value: string) =>
    settings.some((setting) => tick(setting) === value);
  const types = settingTypes.filter((type) => isHere((each) => each.type, type));
  const sizes = settingSizes.filter((size) => isHere(sizeOf, size));
  const ticks = (options: [string, string][]) =>
    options.map(([name, label]) => (
      <Tick key={name} name={name} label={label} ticked={typed[name] === "on"} />
    ));
  return (
    <>
      <RadioGroup
        name="who"
        label="Who is asked?"
        options={[
          { value: "all", label: `All ${count(settings.length, "setting")}` },
          { value: "kinds", label: "Settings of some types, sizes or wards" },
          { value: "chosen", label: "Only settings I find by name" },
        ]}
        defaultValue={who}
        error={error}
      />
      <Disclosure summary="Choose types, sizes and wards" open={who === "kinds"}>
        <div className="stack">
          <p className="soft">Where you tick none of a group, all of it is asked.</p>
          <GroupFrame name="types" label="Types">
            <div className="choices choices-inline">
              {ticks(types.map((type) => [`type:${type}`, settingTypeNames[type]]))}
            </div>
          </GroupFrame>
          <GroupFrame name="sizes" label="Sizes">
            <div className="choices choices-inline">
              {ticks(sizes.map((size) => [`size:${size}`, settingSizeNames[size]]))}
            </div>
          </GroupFrame>
          {wards.some(Boolean) ? (
            <GroupFrame name="wards" label="Wards">
              <div className="choices choices-inline">
                {ticks(wards.map((ward) => [wardTick(ward), ward ?? "Ward not known"]))}
              </div>
            </GroupFrame>
          ) : null}
        </div>
      </Disclosure>
      <ByName settings={settings} typed={typed} who={who} />
    </>
  );
}

/** Settings found by part of their name, to be asked or left out; what is ticked stays in the list. */
function ByName({ settings, typed, who }: Omit<Props, "error"> & { who: string }) {
  const mark = markOf(who);
  const wanted = typeof typed.find === "string" ? nameFrom(typed.find) : undefined;
  const isTicked = ({ id }: Named) => typed[mark + id] === "on";
  const matching = wanted ? withName(settings, wanted, ({ name }) => name) : [];
  const found = matching.slice(0, mostFound);
  const shown = settings.filter((each) => isTicked(each) || found.includes(each));
  const rest = matching.length - found.length;
  // Ticks of the other choice are kept, should somebody go back to it.
  const others = Object.keys(typed).filter(
    (name) => /^(setting|without):/.test(name) && !name.startsWith(mark),
  );
  const list = (
    <>
      {wanted && matching.length === 0 ? (
        <p>No setting has that in its name. Try a shorter part of it.</p>
      ) : null}
      {shown.length > 0 ? (
        <GroupFrame
          name="found"
          label={who === "chosen" ? "Tick those you ask" : "Tick those you leave out"}
          hint={rest > 0 ? `${rest} more have that in their name: type more of it.` : undefined}
        >
          {shown.map((each) => (
            <Tick
              key={each.id}
              name={mark + each.id}
              label={each.name}
              hint={[settingTypeNames[each.type], each.ward].filter(Boolean).join(", ")}
              ticked={isTicked(each)}
            />
          ))}
        </GroupFrame>
      ) : null}
    </>
  );
  return (
    <Disclosure
      summary={who === "chosen" ? "Find settings by name" : "Leave settings out by name"}
      open={who === "chosen" || shown.length > 0 || Boolean(wanted)}
    >
      <div className="stack">
        <div className="cluster items-end">
          <TextField
            name="find"
            label="Find a setting by part of its name"
            width="medium"
            autoComplete="off"
            defaultValue={wanted}
          />
          <Button variant="secondary" name="step" value="find">
            Find
          </Button>
        </div>
        {wanted && typed.step === "find" ? <ComeTo id="found-by-name">{list}</ComeTo> : list}
        {others.map((name) => (
          <input key={name} type="hidden" name={name} value="on" />
        ))}
      </div>
    </Disclosure>
  );
}

/** Before anything goes out: how many are asked and who they are. */
export function WhoIsAsked({ settings, typed }: Omit<Props, "error">) {
  const asked = settings.filter(asksFrom(typed));
  const ofTypes = settingTypes.flatMap((type) => {
    const number = asked.filter((each) => each.type === type).length;
    return number > 0 ? [`${settingTypeNames[type]}: ${number}`] : [];
  });
  return (
    <ComeTo id="asked">
      <Card title={`${asked.length} of ${count(settings.length, "setting")} will be asked`}>
        <p>{ofTypes.join(" · ")}. Nothing has gone out yet, and you can still change all below.</p>
        <Disclosure summary="Their names">
          <p>{asked.map(({ name }) => name).join(", ")}</p>
        </Disclosure>
        <input type="hidden" name="told" value={asked.length} />
        <p>
          <Button name="step" value="start">
            Ask {asked.length === 1 ? "this setting" : `these ${asked.length} settings`}
          </Button>
        </p>
      </Card>
    </ComeTo>
  );
}
