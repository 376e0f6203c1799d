import type { ReactNode } from "react";
import { Picture } from "@/components/ui/picture";
import { pictureNames, pictures } from "@/lib/languages/pictures";
import { leftOut } from "@/lib/surveys/words";

export type PictureChoice = { value: string; standing: string; picture?: ReactNode; label: string };

/** What can stand beside a question, drawn here: the drawings are no script of the page's. */
export const pictureChoices: PictureChoice[] = [
  ...pictureNames.map((name) => ({
    ...{ value: name, picture: <Picture key={name} name={name} /> },
    ...{ label: pictures[name].about, standing: pictures[name].about },
  })),
  {
    ...{ value: leftOut, standing: "Easy Read does not ask it" },
    label: "None: Easy Read does not ask this question",
  },
];
