import { addressesOf } from "@/lib/api/endpoints";
import { noQuery, placeAnswer } from "@/lib/api/model";
import { apiRoute } from "@/lib/request/api-door";

export const GET = apiRoute("any", noQuery, async ({ place: { isExample, ...place } }) =>
  placeAnswer.parse({
    version: "v1",
    place: { ...place, example: isExample },
    addresses: addressesOf(place.kind),
  }),
);
