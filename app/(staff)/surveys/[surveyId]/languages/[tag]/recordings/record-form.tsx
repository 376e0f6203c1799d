"use client";

import { useActionState, useRef } from "react";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/field";
import { FormProblems } from "@/components/ui/form-problems";
import type { FormState } from "@/lib/request/form-state";
import { keepRecording } from "./actions";
import { Microphone } from "./microphone";

type Props = {
  surveyId: string;
  tag: string;
  textKey: string;
  name: string;
  caption: string;
  again: boolean;
};

/** A recording made here or by whatever the phone records with: without script it is a file like any other. */
export function RecordForm({ surveyId, tag, textKey, name, caption, again }: Props) {
  const [state, formAction] = useActionState<FormState, FormData>(keepRecording, {});
  const form = useRef<HTMLFormElement>(null);
  const id = `file-${textKey}`;
  const { file, ...others } = state.errors ?? {};
  return (
    <form ref={form} action={formAction} className="stack-tight" encType="multipart/form-data">
      <FormProblems state={{ ...state, errors: file ? { ...others, [id]: file } : others }} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="tag" value={tag} />
      <input type="hidden" name="key" value={textKey} />
      <Microphone
        name={name}
        caption={caption}
        again={again}
        keep={(recorded) => {
          const input = form.current?.elements.namedItem("file");
          if (!(input instanceof HTMLInputElement)) return;
          const files = new DataTransfer();
          files.items.add(recorded);
          input.files = files.files;
        }}
      />
      <FileField
        id={id}
        name="file"
        label={
          again
            ? `Another recording of ${name.toLowerCase()}`
            : `Recording of ${name.toLowerCase()}`
        }
        hint="Record it here, or choose a sound file: up to 200 KB, about a minute."
        accept="audio/*"
        error={file}
      />
      <p>
        <Button variant="secondary">
          Keep this recording<span className="visually-hidden"> of {name.toLowerCase()}</span>
        </Button>
      </p>
    </form>
  );
}
