// Bars over days: a picture with a title, and the same numbers as a table for whoever doesn't see it.
import { useId } from "preact/hooks";
import { day } from "../../words/format.ts";
import { language } from "../../words/words.ts";
import { useWidth } from "./use-width.ts";
import { w } from "./words.ts";

export interface Bar {
  /** A day, as 2026-11-22 */
  day: string;
  value: number;
}

interface BarChartProps {
  title: string;
  bars: readonly Bar[];
  /** How a value is written */
  tell: (value: number) => string;
}

const height = 200;
const top = 20;
const bottom = 24;
const room = height - top - bottom;
const labelWidth = 56;

export function BarChart({ title, bars, tell }: BarChartProps) {
  const titleId = useId();
  const [element, width] = useWidth();
  const most = Math.max(...bars.map(({ value }) => value), 0);
  const step = width / Math.max(1, bars.length);
  const labelEach = Math.ceil((labelWidth * 1.5) / step);
  const isMirrored = language.value === "he";
  /** Days run as the reader's lines do. */
  const across = (index: number) => (isMirrored ? width - (index + 1) * step : index * step);
  /** A label at the edge isn't cut off. */
  const inside = (x: number) => Math.min(Math.max(x, labelWidth / 2), width - labelWidth / 2);
  return (
    <figure class="chart stack tight" ref={element}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={titleId}>
        <title id={titleId}>{w("chartTitle", { title, most: tell(most) })}</title>
        <line class="axis" x1={0} x2={width} y1={top} y2={top} />
        <line class="axis" x1={0} x2={width} y1={top + room} y2={top + room} />
        {bars.map((bar, index) => {
          const tall = most === 0 ? 0 : (bar.value / most) * room;
          return (
            <g key={bar.day}>
              <rect
                class="bar"
                x={across(index) + step * 0.12}
                y={top + room - tall}
                width={step * 0.76}
                height={tall}
                rx={Math.min(3, step * 0.2)}
              >
                <title>{`${day(bar.day)}: ${tell(bar.value)}`}</title>
              </rect>
              {index % labelEach === 0 && (
                <text x={inside(across(index) + step / 2)} y={height - 6} text-anchor="middle">
                  {day(bar.day)}
                </text>
              )}
            </g>
          );
        })}
        <text x={isMirrored ? width : 0} y={top - 6}>
          {tell(most)}
        </text>
      </svg>
      <details>
        <summary class="small">{w("asTable")}</summary>
        <div class="scroll">
          <table class="table">
            <caption class="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{w("day")}</th>
                <th scope="col">{title}</th>
              </tr>
            </thead>
            <tbody>
              {bars
                .filter(({ value }) => value > 0)
                .map((bar) => (
                  <tr key={bar.day}>
                    <th scope="row">{day(bar.day)}</th>
                    <td class="number">{tell(bar.value)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
