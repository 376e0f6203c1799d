import type { ComponentProps, ReactNode } from "react";
import { describedBy, FieldFrame, type FieldWords, GroupFrame } from "@/components/ui/field-frame";
import { TextBox } from "@/components/ui/text-box";

/*
 * Native controls that keep what was typed. None carries `required`: the browser's own bubbles cannot be read
 * again, translated or linked to, so a missing answer is said in words after sending.
 */
type Control<Tag extends "input" | "textarea" | "select"> = FieldWords &
  Omit<ComponentProps<Tag>, "required" | "name" | "id" | "children">;

/** `large` gives each answer a box of at least 48 px: for parents, on phones. */
export type ChoiceLayout = "rows" | "inline" | "large" | "pictures";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

export function TextField({
  width = "full",
  ...props
}: Control<"input"> & { width?: "short" | "medium" | "full" }) {
  const { words, control } = split(props);
  return (
    <FieldFrame {...words}>
      <input type="text" dir="auto" {...control} className={`input input-${width}`} />
    </FieldFrame>
  );
}

export function TextArea({ rows = 3, ...props }: Control<"textarea">) {
  const { words, control } = split(props);
  return (
    <FieldFrame {...words}>
      <TextBox rows={rows} dir="auto" {...control} className="input" />
    </FieldFrame>
  );
}

/** For more than fifteen options; below that use RadioGroup. */
export function Select({
  options,
  ...props
}: Control<"select"> & { options: { value: string; label: string }[] }) {
  const { words, control } = split(props);
  return (
    <FieldFrame {...words}>
      {/* React resets a form after an action and forgets a select's default; a new key restores it. */}
      <select key={String(props.defaultValue ?? "")} {...control} className="input">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** The form needs `encType="multipart/form-data"`. */
export function FileField(props: Omit<Control<"input">, "defaultValue" | "type">) {
  const { words, control } = split(props);
  return (
    <FieldFrame {...words}>
      <input type="file" {...control} className="input" />
    </FieldFrame>
  );
}

export function RadioGroup({
  options,
  defaultValue,
  layout = "rows",
  onChange,
  ...words
}: FieldWords & {
  options: Choice[];
  defaultValue?: string;
  layout?: ChoiceLayout;
  onChange?: ComponentProps<"input">["onChange"];
}) {
  return (
    <GroupFrame {...words}>
      <div className={`choices choices-${layout}`}>
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            type="radio"
            name={words.name}
            // The first radio carries the group's id: that is where an error link must land.
            id={choiceId(words, index)}
            choice={option}
            defaultChecked={option.value === defaultValue}
            onChange={onChange}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

/** Any number of ticks; each ticked value is sent under the same name. */
export function Checkboxes({
  options,
  defaultValues = [],
  layout = "rows",
  ...words
}: FieldWords & {
  options: Choice[];
  defaultValues?: readonly string[];
  layout?: ChoiceLayout;
}) {
  return (
    <GroupFrame {...words}>
      <div className={`choices choices-${layout}`}>
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            type="checkbox"
            name={words.name}
            id={choiceId(words, index)}
            choice={option}
            defaultChecked={defaultValues.includes(option.value)}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

function ChoiceRow({ choice, ...input }: ComponentProps<"input"> & { id: string; choice: Choice }) {
  return (
    <label className="choice" htmlFor={input.id}>
      <input {...input} value={choice.value} />
      <span>
        {choice.label}
        {choice.hint ? <span className="choice-hint">{choice.hint}</span> : null}
      </span>
    </label>
  );
}

function choiceId({ id, name }: FieldWords, index: number): string {
  return index === 0 ? (id ?? name) : `${id ?? name}-${index}`;
}

function split<Props extends FieldWords>(props: Props) {
  const { label, hint, error, ...rest } = props;
  const words = { name: props.name, id: props.id, label, hint, error };
  const control = {
    ...rest,
    id: props.id ?? props.name,
    "aria-describedby": describedBy(props),
    "aria-invalid": error ? true : undefined,
  };
  return { words, control };
}
