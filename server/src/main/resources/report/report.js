// Draws the charts of a report from their numbers. Runs in the page; echarts is there.
"use strict";

(() => {
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const pictures = [...document.querySelectorAll(".picture")];
  const drawn = [];

  function theme() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(name).trim();
    return {
      ink: colour("--ink"),
      quiet: colour("--quiet"),
      line: colour("--line"),
      paper: colour("--paper"),
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
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: theme.quiet, hideOverlap: true, formatter: (value) => tick(value, format) },
      splitLine: { lineStyle: { color: theme.line } },
      ...more,
    };
  }

  function below(theme, described, more = {}) {
    return axis(theme, described, { nameGap: 28, splitLine: { show: false }, axisLine: line(theme), ...more });
  }

  // A name that stands upright beside the scale takes less room than one above it.
  function beside(theme, described, more = {}) {
    return axis(theme, described, { nameGap: 46, ...more });
  }

  function line(theme) {
    return { show: true, lineStyle: { color: theme.line } };
  }

  function categories(theme, data, more = {}) {
    return {
      type: "category",
      data,
      axisLine: line(theme),
      axisTick: { show: false },
      axisLabel: { color: theme.quiet, ...more.axisLabel },
      ...more.rest,
    };
  }

  function grid(more = {}) {
    return { left: 28, right: 20, top: 40, bottom: 28, containLabel: true, ...more };
  }

  function frame(theme, more) {
    return {
      animation: false,
      color: theme.series,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: {
        backgroundColor: theme.paper,
        borderColor: theme.line,
        textStyle: { color: theme.ink },
        confine: true,
        ...more.tooltip,
      },
      ...more.rest,
    };
  }

  function legend(theme, names) {
    const show = names.length > 1;
    return { show, data: names, top: 0, left: 0, type: "scroll", icon: "roundRect", textStyle: { color: theme.ink } };
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

  function band(theme, line, i) {
    const colour = theme.series[i % theme.series.length];
    const both = line.x.map((at, j) => [at, line.low[j], line.high[j]]).filter((it) => it[1] !== null && it[2] !== null);
    return {
      type: "custom",
      name: line.name,
      silent: true,
      z: 1,
      clip: true,
      tooltip: { show: false },
      data: both.length ? [[0]] : [],
      renderItem: (params, api) => ({
        type: "polygon",
        shape: {
          points: [
            ...both.map((it) => api.coord([it[0], it[2]])),
            ...both.reverse().map((it) => api.coord([it[0], it[1]])),
          ],
        },
        style: { fill: colour, opacity: 0.16 },
      }),
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
      return line.low ? [band(theme, line, i), series] : [series];
    });
  }

  function xy(theme, chart, series, more = {}) {
    return frame(theme, {
      tooltip: {
        trigger: "item",
        formatter: ({ seriesName, value, marker }) =>
          `${marker}${escaped(seriesName)}<br>${escaped(chart.x.name)}: ${show(value[0], chart.x.format)}` +
          `<br>${escaped(chart.y.name)}: <b>${show(value[1], chart.y.format)}</b>`,
      },
      rest: {
        legend: legend(theme, [...new Set(series.filter((it) => it.name).map((it) => it.name))]),
        grid: grid(),
        xAxis: below(theme, chart.x, { scale: true, ...more.x }),
        yAxis: beside(theme, chart.y, { scale: true, ...more.y }),
        series,
      },
    });
  }

  function lines(theme, chart) {
    const xs = chart.lines.flatMap((it) => it.x);
    const whole = xs.length > 0 && xs.every(Number.isInteger);
    const x = { min: "dataMin", max: "dataMax", ...(whole ? { minInterval: 1 } : {}) };
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
      lineStyle: { type: "dashed", width: 1.5, color: theme.quiet },
      itemStyle: { color: theme.quiet },
      z: 2,
    };
    const shares = { min: (range) => Math.min(0, range.min), max: (range) => Math.max(1, range.max) };
    const ys = [...chart.lines.flatMap((it) => it.y), chart.guide.from, chart.guide.to];
    const square = ys.every((y) => y === null || (y >= 0 && y <= 1)) && ys.some((y) => y > 0.5);
    return xy(theme, chart, [...lineSeries(theme, chart.lines), guide], { x: shares, y: square ? shares : {} });
  }

  function bars(theme, chart) {
    const lying = chart.layout === "lying";
    const names = categories(theme, chart.names, {
      axisLabel: lying ? { width: 170, overflow: "truncate" } : { hideOverlap: true },
      rest: lying ? { inverse: true } : {},
    });
    const value = lying
      ? axis(theme, chart.value, { nameGap: 28, splitLine: { lineStyle: { color: theme.line } } })
      : beside(theme, chart.value);
    return frame(theme, {
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (it) => show(it, chart.value.format) },
      rest: {
        legend: legend(theme, chart.series.map((it) => it.name)),
        grid: grid(chart.series.length > 1 ? {} : { top: 12 }),
        xAxis: lying ? value : names,
        yAxis: lying ? names : value,
        series: chart.series.map((it) => ({
          type: "bar",
          name: it.name,
          data: it.values,
          stack: chart.layout === "stacked" ? "all" : undefined,
          barMaxWidth: 36,
          itemStyle: { borderRadius: chart.layout === "stacked" ? 0 : 3 },
        })),
      },
    });
  }

  function scatter(theme, chart) {
    const many = chart.clouds.reduce((sum, it) => sum + it.x.length, 0) > 500;
    return xy(
      theme,
      chart,
      chart.clouds.map((it) => ({
        type: "scatter",
        name: it.name,
        data: points(it.x, it.y),
        symbolSize: many ? 5 : 8,
        itemStyle: { opacity: many ? 0.5 : 0.75 },
      })),
    );
  }

  function histogram(theme, chart) {
    const bin = (value) => `${show(value[0], chart.x.format)} to ${show(value[1], chart.x.format)}`;
    return frame(theme, {
      tooltip: {
        formatter: ({ seriesName, value, marker }) =>
          `${marker}${escaped(seriesName)}<br>${bin(value)}: <b>${show(value[2], { kind: "decimal", digits: 0 })}</b>`,
      },
      rest: {
        legend: legend(theme, chart.series.map((it) => it.name)),
        grid: grid(chart.series.length > 1 ? {} : { top: 12 }),
        xAxis: below(theme, chart.x, { min: chart.edges[0], max: chart.edges[chart.edges.length - 1] }),
        yAxis: beside(theme, { name: "How many", format: { kind: "decimal", digits: 0 } }),
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
              style: { fill: api.visual("color"), opacity: chart.series.length > 1 ? 0.55 : 0.9 },
            };
          },
        })),
      },
    });
  }

  function heatMap(theme, chart) {
    const cells = chart.values.flatMap((row, y) => row.map((value, x) => [x, y, value]));
    const known = cells.map((it) => it[2]).filter((it) => it !== null);
    const least = Math.min(...known);
    const most = Math.max(...known);
    const reach = Math.max(Math.abs(most - chart.middle), Math.abs(least - chart.middle));
    const diverging = chart.middle !== null;
    const few = chart.columns.length <= 12;
    return frame(theme, {
      tooltip: {
        formatter: ({ value }) =>
          `${escaped(chart.rows[value[1]])}, ${escaped(chart.columns[value[0]])}: <b>${show(value[2], chart.format)}</b>`,
      },
      rest: {
        grid: grid({ top: 12, bottom: 44 }),
        xAxis: categories(theme, chart.columns, { axisLabel: { interval: 0, width: 90, overflow: "truncate" } }),
        yAxis: categories(theme, chart.rows, { axisLabel: { width: 150, overflow: "truncate" }, rest: { inverse: true } }),
        visualMap: {
          min: diverging ? chart.middle - reach : least,
          max: diverging ? chart.middle + reach : most,
          orient: "horizontal",
          left: "center",
          bottom: 0,
          itemHeight: 120,
          itemWidth: 12,
          textStyle: { color: theme.quiet },
          formatter: (value) => show(value, chart.format),
          inRange: {
            color: diverging ? [theme.series[0], theme.paper, theme.series[1]] : [theme.paper, theme.series[0]],
          },
        },
        series: [
          {
            type: "heatmap",
            data: cells,
            itemStyle: { borderColor: theme.paper, borderWidth: 1 },
            label: { show: few, color: theme.ink, formatter: ({ value }) => show(value[2], chart.format) },
          },
        ],
      },
    });
  }

  function dendrogram(theme, chart) {
    const last = chart.leaves.length - 1;
    const shown = (place) => (Number.isInteger(place) && place >= 0 && place <= last ? chart.leaves[place] : "");
    const cut = { silent: true, symbol: "none", label: { show: false }, data: [{ yAxis: chart.cut }] };
    return frame(theme, {
      tooltip: { formatter: ({ data }) => `${escaped(chart.height.name)}: <b>${show(data.height, chart.height.format)}</b>` },
      rest: {
        grid: grid({ top: 16, bottom: 12 }),
        xAxis: {
          type: "value",
          min: -0.5,
          max: last + 0.5,
          interval: 1,
          splitLine: { show: false },
          axisTick: { show: false },
          axisLine: { show: false },
          axisLabel: { show: false },
        },
        yAxis: beside(theme, chart.height),
        series: [
          {
            type: "custom",
            data: chart.brackets.map((it) => ({ value: [it.x[0], it.y[1]], height: it.y[1], bracket: it })),
            encode: { x: 0, y: 1 },
            markLine: chart.cut === null ? undefined : { ...cut, lineStyle: { color: theme.bad, type: "dashed" } },
            renderItem: (params, api) => {
              const { x, y } = chart.brackets[params.dataIndex];
              return {
                type: "polyline",
                shape: { points: x.map((at, i) => api.coord([at, y[i]])) },
                style: { stroke: theme.series[0], fill: "none", lineWidth: 1.5 },
              };
            },
          },
          {
            type: "scatter",
            silent: true,
            symbolSize: 0,
            data: chart.leaves.length > 60 ? [] : chart.leaves.map((name, i) => [i, 0]),
            label: {
              show: true,
              position: "bottom",
              color: theme.quiet,
              rotate: 0,
              formatter: ({ value }) => shown(value[0]),
              width: 80,
              overflow: "truncate",
            },
          },
        ],
      },
    });
  }

  function rowsOfCustom(theme, chart, items, series, min, max) {
    return frame(theme, {
      tooltip: { formatter: ({ dataIndex }) => items[dataIndex].tip },
      rest: {
        grid: grid({ top: 12 }),
        xAxis: axis(theme, chart.value, { nameGap: 28, scale: true, min, max }),
        yAxis: categories(theme, items.map((it) => it.name), {
          axisLabel: { width: 170, overflow: "truncate", color: theme.ink },
          rest: { inverse: true },
        }),
        series,
      },
    });
  }

  function forest(theme, chart) {
    const items = chart.estimates.map((it) => ({
      name: it.name,
      tip:
        `${escaped(it.name)}: <b>${show(it.value, chart.value.format)}</b>` +
        `<br>${show(it.low, chart.value.format)} to ${show(it.high, chart.value.format)}`,
    }));
    const nothing = {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { color: theme.quiet, type: "dashed" },
      data: [{ xAxis: chart.nothing }],
    };
    const series = {
      type: "custom",
      data: chart.estimates.map((it, i) => [it.value, i, it.low ?? it.value, it.high ?? it.value]),
      encode: { x: [0, 2, 3], y: 1 },
      markLine: chart.nothing === null ? undefined : nothing,
      renderItem: (params, api) => {
        const at = (number) => api.coord([number, api.value(1)]);
        const [x, y] = at(api.value(0));
        const style = { stroke: theme.series[0], lineWidth: 2 };
        const [low] = at(api.value(2));
        const [high] = at(api.value(3));
        const stroke = (x1, y1, x2, y2) => ({ type: "line", shape: { x1, y1, x2, y2 }, style });
        return {
          type: "group",
          children: [
            stroke(low, y, high, y),
            stroke(low, y - 5, low, y + 5),
            stroke(high, y - 5, high, y + 5),
            { type: "circle", shape: { cx: x, cy: y, r: 5 }, style: { fill: theme.series[0] } },
          ],
        };
      },
    };
    const low = (range) => (chart.nothing === null ? range.min : Math.min(range.min, chart.nothing));
    const high = (range) => (chart.nothing === null ? range.max : Math.max(range.max, chart.nothing));
    return rowsOfCustom(theme, chart, items, [series], low, high);
  }

  function boxes(theme, chart) {
    const value = (number) => show(number, chart.value.format);
    const items = chart.boxes.map((it) => ({
      name: it.name,
      tip:
        `${escaped(it.name)}: <b>${value(it.median)}</b><br>half of them ${value(it.quarter)} to ` +
        `${value(it.threeQuarters)}<br>nearly all ${value(it.low)} to ${value(it.high)}`,
    }));
    const series = {
      type: "boxplot",
      data: chart.boxes.map((it) => [it.low, it.quarter, it.median, it.threeQuarters, it.high]),
      itemStyle: { color: theme.paper, borderColor: theme.series[0], borderWidth: 1.5 },
      boxWidth: [8, 26],
    };
    return rowsOfCustom(theme, chart, items, [series]);
  }

  const KINDS = { lines, curve, bars, scatter, histogram, heatMap, dendrogram, forest, boxes };
  const ROW_PIXELS = 30;

  // What has a row for each name grows with them.
  function height(chart) {
    const names = chart.estimates ?? chart.boxes ?? (chart.layout === "lying" ? chart.names : chart.rows);
    const each = chart.layout === "lying" ? Math.max(1, chart.series.length * 0.6) : 1;
    return names ? Math.max(120, names.length * ROW_PIXELS * each + 90) : 0;
  }

  function draw() {
    const colours = theme();
    pictures.forEach((picture, i) => {
      const pixels = height(charts[i]);
      if (pixels) {
        picture.style.height = `${pixels}px`;
      }
      drawn[i] ??= echarts.init(picture, null, { renderer: "svg" });
      drawn[i].resize();
      drawn[i].setOption(KINDS[charts[i].kind](colours, charts[i]), true);
    });
  }

  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  matchMedia("print").addEventListener("change", draw);
  addEventListener("resize", () => drawn.forEach((it) => it.resize()));
})();
