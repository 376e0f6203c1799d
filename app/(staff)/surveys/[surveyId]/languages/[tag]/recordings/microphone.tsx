"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { StatusText } from "@/components/ui/status-text";

type Props = { name: string; caption: string; again: boolean; keep: (file: File) => void };

type Stage = "unable" | "ready" | "recording" | "recorded" | "refused";

/** A minute of speech in 200 KB, with room to spare. */
const bitsPerSecond = 24_000;
const longestMilliseconds = 60_000;

const said: Record<Stage, string> = {
  unable: "",
  ready: "",
  recording: "Recording. It stops by itself after a minute.",
  recorded: "Recorded. Listen to it, then keep it or record again.",
  refused: "We may not use the microphone. Allow it for this site, or choose a sound file.",
};

/** Records with the browser where it can; where it cannot, the file field beside it is all there is. */
export function Microphone({ name, caption, again, keep }: Props) {
  const [stage, setStage] = useState<Stage>("unable");
  const [heard, setHeard] = useState<string>();
  const recorder = useRef<MediaRecorder>(null);

  useEffect(() => {
    if (typeof MediaRecorder !== "undefined" && navigator.mediaDevices) setStage("ready");
    return () => recorder.current?.stop();
  }, []);

  async function start() {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      recorder.current = recordedFrom(stream, (file) => {
        keep(file);
        setHeard(URL.createObjectURL(file));
        setStage("recorded");
      });
      setStage("recording");
    } catch {
      setStage("refused");
    }
  }

  if (stage === "unable") return null;
  const what = name.toLowerCase();
  return (
    <div className="stack-tight">
      <p>
        {stage === "recording" ? (
          <Button type="button" variant="warning" onClick={() => recorder.current?.stop()}>
            Stop<span className="visually-hidden"> recording {what}</span>
          </Button>
        ) : (
          <Button type="button" variant="secondary" onClick={start}>
            {again || stage === "recorded" ? "Record again" : "Record"}
            <span className="visually-hidden">: {what}</span>
          </Button>
        )}
      </p>
      <StatusText>{said[stage]}</StatusText>
      {heard ? (
        <audio controls src={heard} aria-label={`What you recorded of ${what}`}>
          <track kind="captions" src={caption} />
        </audio>
      ) : null}
    </div>
  );
}

function recordedFrom(stream: MediaStream, done: (file: File) => void): MediaRecorder {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond });
  const parts: Blob[] = [];
  const last = setTimeout(() => recorder.stop(), longestMilliseconds);
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.onstop = () => {
    clearTimeout(last);
    for (const track of stream.getTracks()) track.stop();
    done(new File(parts, "recording", { type: recorder.mimeType }));
  };
  recorder.start();
  return recorder;
}
