// Draws the charts of a report from their numbers. Runs in the page; echarts is there.
"use strict";

(() => {
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const pictures = [...document.querySelectorAll(".picture")];
  const drawn = [];
  const ROW_PIXELS = 30;
  const CHARACTER_PIXELS = 7;
  const COUNT = { kind: "decimal", digits: 0 };

  function theme() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    return {
      ink: colour("--ink"),
      quiet: colour("--quiet"),
      line: colour("--line"),
      paper: colour("--paper"),
      ground: colour("--ground"),
      bad: colour("--bad"),
      series: colour("--series").split(/\s+/),
    };
  }

  // Numbers, as the rest of the page shows them.

  function show(number, format) {
    if (number === null || number === undefined || Number.isNaN(number)) {
      return "–";
    }
    return withUnit(signed(number, plain(Math.abs(number), format), format), format);
  }

  function plain(size, { kind, digits }) {
    if (kind === "day") {
      return new Date(size * 86400000).toISOString().slice(0, 10);
    }
    if (kind === "pValue" && size < 0.0001) {
      return "< 0.0001";
    }
    const value = kind === "percent" ? 100 * size : size;
    const text = value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return kind === "percent" ? `${text} %` : text;
  }

  function signed(number, text, format) {
    if (number < 0 && /[1-9]/.test(text)) {
      return `−${text}`;
    }
    return number > 0 && format.signed ? `+${text}` : text;
  }

  function withUnit(text, format) {
    return format.unit ? `${text} ${format.unit}` : text;
  }

  // A scale needs as many digits as its steps have, not as the numbers.
  function tick(number, format) {
    if (format.kind === "day" || format.kind === "pValue") {
      return show(number, format);
    }
    const percent = format.kind === "percent";
    const text = (percent ? 100 * number : number).toLocaleString("en-US", { maximumFractionDigits: 6 });
    const sign = format.signed && number > 0 ? "+" : "";
    return sign + text.replace("-", "−") + (percent ? " %" : "");
  }

  // Parts of options that charts share.

  function axis(theme, { name, format }, more = {}) {
    return {
      type: "value",
      name,
      nameLocation: "middle",
      nameTextStyle: { color: theme.quiet },
      axisLine: { show: false, onZero: false },
      axisTick: { show: false },
      axisLabel: { color: theme.quiet, hideOverlap: true, formatter: (value) => tick(value, format) },
      splitLine: { lineStyle: { color: theme.line } },
      ...more,
    };
  }

  function below(theme, described, more = {}) {
    const axisLine = { ...line(theme), onZero: false };
    return axis(theme, described, { nameGap: 28, splitLine: { show: false }, axisLine, ...more });
  }

  // The name lies above the scale, where it is read without turning the head.
  function beside(theme, described, more = {}) {
    const name = { nameLocation: "end", nameGap: 10, nameTextStyle: { color: theme.quiet, align: "left" } };
    return axis(theme, described, { ...name, ...more });
  }

  function line(theme) {
    return { show: true, lineStyle: { color: theme.line } };
  }

  function categories(theme, data, { axisLabel, ...more } = {}) {
    return {
      type: "category",
      data,
      axisLine: line(theme),
      axisTick: { show: false },
      axisLabel: { color: theme.quiet, ...axisLabel },
      ...more,
    };
  }

  // Names beside their rows, from the top.
  function rows(theme, names, width, more = {}) {
    const axisLabel = { width: Math.min(190, Math.round(width * 0.3)), overflow: "truncate", ...more };
    return categories(theme, names, { inverse: true, axisLabel });
  }

  // Names below their columns: level where there is room, upright where there is a little, else only some of them.
  function columns(theme, names, width) {
    const room = (width - 60) / Math.max(1, names.length);
    const longest = CHARACTER_PIXELS * Math.max(0, ...names.map((it) => it.length));
    const upright = { rotate: 90, width: 110, overflow: "truncate", interval: room >= 14 ? 0 : "auto" };
    return categories(theme, names, { axisLabel: longest <= room ? { interval: 0 } : upright });
  }

  // Room around a chart for what it says there, besides the labels of its scales.
  function grid({ legend = false, above = false, below = false, right = 24 }) {
    const top = 12 + (legend ? 28 : 0) + (above ? 20 : 0);
    return { left: 4, right, top, bottom: below ? 26 : 4, containLabel: true };
  }

  function frame(theme, { tooltip, ...more }) {
    return {
      animation: false,
      color: theme.series,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: {
        backgroundColor: theme.paper,
        borderColor: theme.line,
        textStyle: { color: theme.ink },
        confine: true,
        ...tooltip,
      },
      ...more,
    };
  }

  function legend(theme, names) {
    return {
      show: names.length > 1,
      data: names,
      top: 0,
      left: 0,
      padding: [5, 0],
      type: "scroll",
      icon: "roundRect",
      itemWidth: 12,
      itemHeight: 12,
      itemGap: 16,
      itemStyle: { opacity: 1 },
      textStyle: { color: theme.ink },
      pageTextStyle: { color: theme.quiet },
      pageIconColor: theme.quiet,
      pageIconInactiveColor: theme.line,
    };
  }

  function points(x, y) {
    return x.map((at, i) => [at, y[i]]);
  }

  function escaped(text) {
    const holder = document.createElement("span");
    holder.textContent = text;
    return holder.innerHTML;
  }

  // A chart of each kind.

  // Where the line has a gap, the band has one too.
  function band(theme, line, colour) {
    const runs = [[]];
    line.x.forEach((x, j) => {
      if (line.low[j] === null || line.high[j] === null) {
        runs.push([]);
      } else {
        runs[runs.length - 1].push([x, line.low[j], line.high[j]]);
      }
    });
    const polygon = (api, run) => ({
      type: "polygon",
      shape: {
        points: [
          ...run.map(([x, , high]) => api.coord([x, high])),
          ...[...run].reverse().map(([x, low]) => api.coord([x, low])),
        ],
      },
      style: { fill: colour, opacity: 0.16 },
    });
    return {
      type: "custom",
      name: line.name,
      silent: true,
      z: 1,
      clip: true,
      data: runs.flat(),
      encode: { x: 0, y: [1, 2] },
      renderItem: ({ dataIndex }, api) =>
        dataIndex === 0 ? { type: "group", children: runs.map((run) => polygon(api, run)) } : undefined,
    };
  }

  function lineSeries(theme, lines) {
    return lines.flatMap((line, i) => {
      const colour = theme.series[i % theme.series.length];
      const series = {
        type: "line",
        name: line.name,
        data: points(line.x, line.y),
        showSymbol: line.x.length <= 30,
        symbol: "circle",
        symbolSize: 7,
        lineStyle: { width: 2 },
        itemStyle: { color: colour },
        z: 3,
      };
      return line.low ? [band(theme, line, colour), series] : [series];
    });
  }

  function xy(theme, chart, series, more = {}) {
    const names = [...new Set(series.map((it) => it.name))];
    const dates = chart.x.format.kind === "day";
    const tip = ({ seriesName, value, marker }) =>
      `${marker}${escaped(seriesName)}<br>${escaped(chart.x.name)}: ${show(value[0], chart.x.format)}` +
      `<br>${escaped(chart.y.name)}: <b>${show(value[1], chart.y.format)}</b>`;
    return frame(theme, {
      tooltip: {
        trigger: more.trigger ?? "axis",
        axisPointer: { type: "line", lineStyle: { color: theme.line } },
        formatter: (told) => [told].flat().filter((it) => it.seriesType !== "custom").map(tip).join("<br>"),
      },
      legend: legend(theme, names),
      grid: grid({ legend: names.length > 1, above: true, below: true, right: dates ? 40 : 24 }),
      xAxis: below(theme, chart.x, { scale: true, ...more.x }),
      yAxis: beside(theme, chart.y, { scale: true, ...more.y }),
      series,
    });
  }

  function lines(theme, chart) {
    const xs = chart.lines.flatMap((it) => it.x);
    const several = new Set(xs).size > 1;
    const x = {
      ...(several ? { min: "dataMin", max: "dataMax" } : {}),
      ...(xs.every(Number.isInteger) ? { minInterval: 1 } : {}),
    };
    return xy(theme, chart, lineSeries(theme, chart.lines), { x });
  }

  function curve(theme, chart) {
    const guide = {
      type: "line",
      name: chart.guide.name,
      data: [
        [0, chart.guide.from],
        [1, chart.guide.to],
      ],
      showSymbol: false,
      tooltip: { show: false },
      lineStyle: { type: "dashed", width: 1.5, color: theme.quiet },
      itemStyle: { color: theme.quiet },
      z: 2,
    };
    const shares = { min: (range) => Math.min(0, range.min), max: (range) => Math.max(1, range.max) };
    const ys = [...chart.lines.flatMap((it) => it.y), chart.guide.from, chart.guide.to];
    const square = ys.every((y) => y === null || (y >= 0 && y <= 1)) && ys.some((y) => y > 0.5);
    return xy(theme, chart, [...lineSeries(theme, chart.lines), guide], { x: shares, y: square ? shares : {} });
  }

  function bars(theme, chart, width) {
    const lying = chart.layout === "lying";
    const stacked = chart.layout === "stacked";
    const single = chart.series.length === 1;
    const number = (value) => show(value, chart.value.format);
    const names = lying ? rows(theme, chart.names, width) : columns(theme, chart.names, width);
    const value = lying ? axis(theme, chart.value, { nameGap: 28 }) : beside(theme, chart.value);
    return frame(theme, {
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: number },
      legend: legend(theme, chart.series.map((it) => it.name)),
      grid: grid({ legend: !single, above: !lying, below: lying, right: lying && single ? 72 : 24 }),
      xAxis: lying ? value : names,
      yAxis: lying ? names : value,
      series: chart.series.map((it) => ({
        type: "bar",
        name: it.name,
        data: it.values,
        label: { show: lying && single, position: "right", color: theme.ink, formatter: ({ value }) => number(value) },
        stack: stacked ? "all" : undefined,
        barMaxWidth: lying ? 22 : 44,
        itemStyle: { borderRadius: stacked ? 0 : 3 },
      })),
    });
  }

  function scatter(theme, chart) {
    const many = chart.clouds.reduce((sum, it) => sum + it.x.length, 0) > 500;
    const clouds = chart.clouds.map((it) => ({
      type: "scatter",
      name: it.name,
      data: points(it.x, it.y),
      symbolSize: many ? 5 : 8,
      progressive: 0,
      itemStyle: { opacity: many ? 0.5 : 0.75 },
    }));
    return xy(theme, chart, clouds, { trigger: "item" });
  }

  function histogram(theme, chart) {
    const bin = (value) => `${show(value[0], chart.x.format)} to ${show(value[1], chart.x.format)}`;
    const several = chart.series.length > 1;
    return frame(theme, {
      tooltip: {
        formatter: ({ seriesName, value, marker }) =>
          `${marker}${escaped(seriesName)}<br>${bin(value)}: <b>${show(value[2], COUNT)}</b>`,
      },
      legend: legend(theme, chart.series.map((it) => it.name)),
      grid: grid({ legend: several, above: true, below: true }),
      xAxis: below(theme, chart.x, { min: chart.edges[0], max: chart.edges[chart.edges.length - 1] }),
      yAxis: beside(theme, { name: "How many", format: COUNT }, { minInterval: 1 }),
      series: chart.series.map((it, i) => ({
        type: "custom",
        name: it.name,
        itemStyle: { color: theme.series[i % theme.series.length] },
        encode: { x: [0, 1], y: 2 },
        data: it.values.map((count, j) => [chart.edges[j], chart.edges[j + 1], count]),
        renderItem: (params, api) => {
          const [left, top] = api.coord([api.value(0), api.value(2)]);
          const [right, bottom] = api.coord([api.value(1), 0]);
          return {
            type: "rect",
            shape: { x: left, y: top, width: Math.max(1, right - left - 1), height: bottom - top },
            style: { fill: api.visual("color"), opacity: several ? 0.55 : 0.9 },
          };
        },
      })),
    });
  }

  function heatMap(theme, chart, width) {
    const finite = chart.values.flat().filter((it) => it !== null);
    const known = finite.length ? finite : [0];
    const diverging = chart.middle !== null;
    const reach = diverging ? Math.max(0, ...known.map((it) => Math.abs(it - chart.middle))) : 0;
    const min = diverging ? chart.middle - reach : Math.min(...known);
    const max = diverging ? chart.middle + reach : Math.max(...known);
    const colours = diverging ? [theme.series[0], theme.paper, theme.series[1]] : [theme.paper, theme.series[0]];
    const readable = (value) => {
      const colour = echarts.color.lerp(max > min ? (value - min) / (max - min) : 0, colours);
      return echarts.color.lum(colour, 1) > 0.5 ? "#1c2430" : "#ffffff";
    };
    const roomy = (width * 0.7) / chart.columns.length > 42;
    return frame(theme, {
      tooltip: {
        formatter: ({ value: [x, y, value] }) =>
          `${escaped(chart.rows[y])}, ${escaped(chart.columns[x])}: <b>${show(value, chart.format)}</b>`,
      },
      // What is not known shows the ground.
      grid: { ...grid({}), bottom: 40, show: true, backgroundColor: theme.ground, borderWidth: 0 },
      xAxis: columns(theme, chart.columns, width * 0.75),
      yAxis: rows(theme, chart.rows, width),
      visualMap: {
        min,
        max,
        text: [show(max, chart.format), show(min, chart.format)],
        orient: "horizontal",
        left: "center",
        bottom: 0,
        itemHeight: 140,
        itemWidth: 10,
        textStyle: { color: theme.quiet },
        formatter: (value) => show(value, chart.format),
        inRange: { color: colours },
      },
      series: [
        {
          type: "heatmap",
          data: chart.values.flatMap((row, y) =>
            row.map((value, x) => ({ value: [x, y, value], label: { color: readable(value) } })),
          ),
          itemStyle: { borderColor: theme.paper, borderWidth: 1 },
          label: { show: roomy, formatter: ({ value }) => show(value[2], chart.format) },
        },
      ],
    });
  }

  function dendrogram(theme, chart, width) {
    // A scale of names knows no place between two of them.
    const place = (api, at, height) => {
      const [first, y] = api.coord([0, height]);
      return [first + at * (api.coord([1, height])[0] - first), y];
    };
    const cut = {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { color: theme.bad, type: "dashed" },
      data: [{ yAxis: chart.cut }],
    };
    return frame(theme, {
      tooltip: {
        formatter: ({ value }) => `${escaped(chart.height.name)}: <b>${show(value[1], chart.height.format)}</b>`,
      },
      grid: grid({ above: true }),
      xAxis: columns(theme, chart.leaves, width),
      yAxis: beside(theme, chart.height),
      series: [
        {
          type: "custom",
          data: chart.brackets.map((it) => [0, it.y[1]]),
          encode: { x: 0, y: 1 },
          markLine: chart.cut === null ? undefined : cut,
          renderItem: ({ dataIndex }, api) => {
            const { x, y } = chart.brackets[dataIndex];
            return {
              type: "polyline",
              shape: { points: x.map((at, i) => place(api, at, y[i])) },
              style: { stroke: theme.series[0], fill: "none", lineWidth: 1.5 },
            };
          },
        },
      ],
    });
  }

  function named(theme, { value }, names, tips, width, series) {
    return frame(theme, {
      tooltip: { formatter: ({ dataIndex }) => `${escaped(names[dataIndex])}: ${tips[dataIndex]}` },
      grid: grid({ below: true }),
      xAxis: axis(theme, value, { nameGap: 28, scale: true }),
      yAxis: rows(theme, names, width, { color: theme.ink }),
      series: [series],
    });
  }

  function forest(theme, chart, width) {
    const tips = chart.estimates.map(({ value, low, high }) => {
      const known = low !== null || high !== null;
      const number = (bound, open) => (known && bound === null ? open : show(bound, chart.value.format));
      return `<b>${number(value)}</b><br>${number(low, "−∞")} to ${number(high, "∞")}`;
    });
    const nothing = {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { color: theme.quiet, type: "dashed" },
      data: [{ xAxis: chart.nothing }],
    };
    const stroke = { stroke: theme.series[0], lineWidth: 2, fill: "none" };
    const path = (...points) => ({ type: "polyline", shape: { points }, style: stroke });
    // A bound that is not there although the other one is: an arrow to where the chart ends.
    const end = (x, edge, y) => {
      const back = edge < x ? 6 : -6;
      const arrow = path([edge + back, y - 5], [edge, y], [edge + back, y + 5]);
      return edge === x ? path([x, y - 5], [x, y + 5]) : { type: "group", children: [path([x, y], [edge, y]), arrow] };
    };
    return named(theme, chart, chart.estimates.map((it) => it.name), tips, width, {
      type: "custom",
      data: chart.estimates.map((it, i) => [it.value, i, it.low ?? it.value, it.high ?? it.value, chart.nothing]),
      encode: { x: [0, 2, 3, 4], y: 1 },
      markLine: chart.nothing === null ? undefined : nothing,
      renderItem: ({ dataIndex, coordSys }, api) => {
        const it = chart.estimates[dataIndex];
        if (it.value === null) {
          return undefined;
        }
        const [x, y] = api.coord([it.value, dataIndex]);
        const low = api.coord([api.value(2), dataIndex])[0];
        const high = api.coord([api.value(3), dataIndex])[0];
        const known = it.low !== null || it.high !== null;
        const ends = [
          path([low, y], [high, y]),
          end(low, it.low === null ? coordSys.x : low, y),
          end(high, it.high === null ? coordSys.x + coordSys.width : high, y),
        ];
        const point = { type: "circle", shape: { cx: x, cy: y, r: 5 }, style: { fill: theme.series[0] } };
        return { type: "group", children: [...(known ? ends : []), point] };
      },
    });
  }

  function boxes(theme, chart, width) {
    const number = (value) => show(value, chart.value.format);
    const tips = chart.boxes.map(
      (it) =>
        `<b>${number(it.median)}</b><br>half of them ${number(it.quarter)} to ${number(it.threeQuarters)}` +
        `<br>nearly all ${number(it.low)} to ${number(it.high)}`,
    );
    return named(theme, chart, chart.boxes.map((it) => it.name), tips, width, {
      type: "boxplot",
      data: chart.boxes.map((it) => [it.low, it.quarter, it.median, it.threeQuarters, it.high]),
      itemStyle: { color: theme.ground, borderColor: theme.series[0], borderWidth: 1.5 },
      boxWidth: [8, 22],
    });
  }

  const KINDS = { lines, curve, bars, scatter, histogram, heatMap, dendrogram, forest, boxes };

  // What has a row for each name grows with them; the others are as high as the style says.
  function height(chart) {
    const names = chart.estimates ?? chart.boxes ?? (chart.layout === "lying" ? chart.names : chart.rows);
    const each = chart.layout === "lying" ? Math.max(1, chart.series.length * 0.6) : 1;
    return names ? `${names.length * ROW_PIXELS * each + (chart.rows ? 130 : 80)}px` : "";
  }

  function draw() {
    const colours = theme();
    pictures.forEach((picture, i) => {
      picture.style.height = height(charts[i]);
      drawn[i] ??= echarts.init(picture, null, { renderer: "svg" });
      drawn[i].resize();
      drawn[i].setOption(KINDS[charts[i].kind](colours, charts[i], picture.clientWidth), true);
    });
  }

  let asked = 0;
  function drawSoon() {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(draw);
  }

  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  matchMedia("print").addEventListener("change", draw);
  addEventListener("resize", drawSoon);
})();
