import { MethodSection } from "@/components/profile/method-example";
import { METHOD_VERSION } from "@/lib/statistics/estimate";

/** How anybody can check the figures without believing us (G15). */
export function VectorsSection() {
  return (
    <MethodSection
      id="vectors"
      title="How to check us"
      source={`the code of method version ${METHOD_VERSION}, which is open, in the folder lib/statistics.`}
    >
      <p>
        89 worked cases of 32 kinds stand beside the code in tests/golden/vectors.json: for each the
        input, the figures it must give, how exactly, and where they come from. They were worked out
        with other software. <code>npm run --silent vectors -- FILE</code> runs that file, or one of
        your own, through the formulas of this page.
      </p>
      <p>
        The distributions under the ranges agree with another library to nine decimal places.{" "}
        <code>npm run --silent mutations</code> plants known mistakes in a copy of the code, one at
        a time, and shows which test notices each.
      </p>
    </MethodSection>
  );
}
