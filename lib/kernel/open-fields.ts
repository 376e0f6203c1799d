import { z } from "zod";

/**
 * A form some of whose fields are named after what they are about, like "note:elppeg.1". A field of any other name is
 * refused, as in every form: nobody slips one in (R-AZ-09).
 */
export function formWithOpenFields<Shape extends z.ZodRawShape>(
  shape: Shape,
  names: RegExp,
  longest = 10_000,
) {
  return z
    .object(shape)
    .catchall(z.string().max(longest))
    .superRefine((input, context) => {
      for (const name of Object.keys(input)) {
        if (name in shape || names.test(name)) continue;
        context.addIssue({ code: "custom", path: [name], message: "This form has no such field" });
      }
    });
}
