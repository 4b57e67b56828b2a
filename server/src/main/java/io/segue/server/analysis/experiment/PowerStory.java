package io.segue.server.analysis.experiment;

import io.segue.learn.data.DataException;
import io.segue.learn.experiment.power.TestDuration;
import io.segue.learn.experiment.sequential.Monitoring;
import io.segue.learn.statistics.Gauss;
import io.segue.server.report.Chart;
import io.segue.server.report.Format;
import io.segue.server.report.Part;
import io.segue.server.report.Parts;
import io.segue.server.report.Report;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import io.segue.server.report.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How many people an experiment takes, and how long that lasts. */
public final class PowerStory {
    /** Looks of an experiment that somebody looks at every day for three weeks. */
    private static final int LOOKS = 20;

    private static final double[] LIFTS = {0.5, 0.75, 1, 1.5, 2, 3};
    private static final double[] POWERS = {0.5, 0.7, 0.8, 0.9, 0.95};
    private static final int CURVE_POINTS = 25;

    private final PowerQuestion question;
    private final long control;
    private final long treatment;

    private PowerStory(PowerQuestion question) {
        this.question = question;
        double people = question.people(question.lift(), question.power());
        control = (long) Math.ceil(people);
        treatment = (long) Math.ceil(people * question.ratio());
    }

    /** One row of a table. */
    private record Plan(double lift, double power, double people, double ratio) {
        /** Whether so many people are to be had. */
        boolean isKnown() {
            return !Double.isNaN(people);
        }

        long inControl() {
            return (long) Math.ceil(people);
        }

        long inTreatment() {
            return (long) Math.ceil(people * ratio);
        }
    }

    /** @param question that {@link PowerQuestion#isAnswered} */
    public static Report of(PowerQuestion question) {
        return new PowerStory(question).report();
    }

    private Report report() {
        return new Report("experimentPower", "How many people it takes", verdicts(), parts());
    }

    private List<Verdict> verdicts() {
        String arms = control == treatment
                ? Shown.count(control) + " people an arm"
                : Shown.count(control) + " people in the control and " + Shown.count(treatment) + " in the treatment";
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(Verdict.fine(
                "people",
                "It takes " + arms + ", " + Shown.count(control + treatment) + " in all, to find " + effect()
                        + " with a chance of " + Shown.percent(question.power())));
        if (question.perDay().isPresent()) {
            verdicts.add(duration(question.perDay().orElseThrow()));
        }
        return verdicts;
    }

    private Verdict duration(double perDay) {
        try {
            int days = TestDuration.days((double) (control + treatment), perDay);
            return Verdict.fine(
                    "duration",
                    "That is " + days + (days == 1 ? " day" : " days") + " at "
                            + Format.count().show(perDay) + " new people a day, in whole weeks from the first on");
        } catch (DataException e) {
            return Verdict.bad(
                    "duration",
                    e.problems().getFirst().message(),
                    e.problems().getFirst().hint());
        }
    }

    private String effect() {
        return switch (question.measured()) {
            case PowerQuestion.Measured.Share it -> {
                Format format = Shown.share(it.baseline() * Math.abs(question.lift()), 1);
                yield "a change from " + format.show(it.baseline()) + " to "
                        + format.show(it.baseline() * (1 + question.lift()));
            }
            case PowerQuestion.Measured.Mean it -> {
                Format format = Shown.decimal(Math.abs(it.mean() * question.lift()), 2);
                yield "a change from " + format.show(it.mean()) + " to "
                        + format.show(it.mean() + Math.abs(it.mean()) * question.lift());
            }
        };
    }

    private Parts parts() {
        Parts parts = new Parts()
                .fact("control", "People in the control", Value.count(control))
                .fact("treatment", "People in the treatment", Value.count(treatment))
                .fact("people", "People in all", Value.count(control + treatment))
                .fact(
                        "exact",
                        "In the control, exactly",
                        Value.decimal(question.people(question.lift(), question.power()), 1))
                .fact("withLooks", "In the control, with " + LOOKS + " planned looks", Value.count(withLooks()));
        return parts.chart(curve())
                .table(lifts())
                .table(powers())
                .section(
                        "method",
                        "How this was found",
                        new Parts()
                                .fact("lift", "Lift", new Value.Num(question.lift(), Shown.LIFT))
                                .fact("alpha", "Alpha", Value.decimal(question.alpha(), 3))
                                .fact("power", "Power", Value.percent(question.power(), 0))
                                .fact("ratio", "Treatment for each in the control", Value.decimal(question.ratio(), 2))
                                .paragraph("Two-sided, for a single look at the end. Shares by Cohen's h, means by the"
                                        + " noncentral t distribution. Who looks earlier plans looks, which takes more"
                                        + " people: alpha is spent evenly over them."));
    }

    /** So that the last look finds the lift as likely as a single look does. */
    private long withLooks() {
        Monitoring planned = Monitoring.Planned.of(Math.max(LOOKS, control + treatment));
        double beta = Gauss.quantile(question.power());
        double once = Gauss.twoSided(question.alpha()) + beta;
        double often = planned.critical(planned.designPeople(), question.alpha()) + beta;
        return (long) Math.ceil(control * Math.pow(often / once, 2));
    }

    private Chart curve() {
        double[] people = IntStream.rangeClosed(1, CURVE_POINTS)
                .mapToDouble(step -> Math.max(question.least(), Math.ceil(control * 3.0 * step / CURVE_POINTS)))
                .distinct()
                .toArray();
        return new Chart.Lines(
                new Chart.Frame(
                        "detectable", "The smallest lift that is found", "Four times the people find half the lift"),
                new Chart.Axis("People in the control", Format.count()),
                new Chart.Axis("Lift", Format.percent(1)),
                List.of(new Chart.Line(
                        "Smallest lift",
                        people,
                        Arrays.stream(people).map(question::detectable).toArray())));
    }

    private Part.Table lifts() {
        return table(
                "lifts",
                "People for other lifts",
                Arrays.stream(LIFTS)
                        .map(it -> it * question.lift())
                        .filter(question::isPossible)
                        .mapToObj(it -> plan(it, question.power()))
                        .filter(Plan::isKnown)
                        .toList());
    }

    private Part.Table powers() {
        return table(
                "powers",
                "People for other chances to find it",
                DoubleStream.of(POWERS)
                        .filter(it -> it > question.alpha())
                        .mapToObj(it -> plan(question.lift(), it))
                        .filter(Plan::isKnown)
                        .toList());
    }

    private Plan plan(double lift, double power) {
        return new Plan(lift, power, question.people(lift, power), question.ratio());
    }

    private static Part.Table table(String key, String caption, List<Plan> plans) {
        return TableOf.of(key, caption, plans)
                .number("lift", "Lift", Shown.LIFT, Plan::lift)
                .percent("power", "Power", 0, Plan::power)
                .count("control", "In the control", Plan::inControl)
                .count("treatment", "In the treatment", Plan::inTreatment)
                .count("people", "In all", it -> it.inControl() + it.inTreatment())
                .build();
    }
}
