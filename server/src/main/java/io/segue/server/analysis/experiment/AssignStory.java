package io.segue.server.analysis.experiment;

import io.segue.learn.experiment.assign.Hashing;
import io.segue.learn.experiment.test.SampleRatio;
import io.segue.server.report.Format;
import io.segue.server.report.Part;
import io.segue.server.report.Parts;
import io.segue.server.report.Report;
import io.segue.server.report.TableOf;
import io.segue.server.report.Value;
import io.segue.server.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How people were split. */
public final class AssignStory {
    private static final String OUTSIDE = "in no arm";

    /** Fewer expected in an arm, and chance is too rough to judge. */
    private static final double EXPECTED_MIN = 5;

    private final Assignment assignment;
    private final List<Split> splits = new ArrayList<>();

    private record Split(String arm, long people, double share, double expected) {}

    private AssignStory(Assignment assignment) {
        this.assignment = assignment;
        AssignSettings settings = assignment.settings();
        double all = assignment.armOf().length;
        for (int arm = 0; arm < settings.arms().size(); arm++) {
            ArmShare share = settings.arms().get(arm);
            long people = assignment.people(arm);
            splits.add(new Split(share.arm(), people, people / all, settings.coverage() * settings.part(share)));
        }
        long outside = assignment.people(-1);
        if (settings.coverage() < 1) {
            splits.add(new Split(OUTSIDE, outside, outside / all, 1 - settings.coverage()));
        }
    }

    /** @param each whether to tell everybody's arm, which is for a few people */
    public static Report of(String name, Assignment assignment, boolean each) {
        return new AssignStory(assignment).report(name, each);
    }

    private Report report(String name, boolean each) {
        AssignSettings settings = assignment.settings();
        Parts parts = new Parts()
                .fact("rows", "Rows", Value.count(assignment.ids().rows()))
                .fact("people", "Different people", Value.count(assignment.armOf().length))
                .fact(
                        "withoutId",
                        "Rows without an id",
                        Value.count(assignment.ids().missing()))
                .table(arms());
        if (each) {
            parts.table(people());
        }
        return new Report(
                "experimentAssign",
                "How " + name + " is split for " + settings.experiment(),
                verdicts(),
                parts.section(
                        "method",
                        "How this was done",
                        new Parts()
                                .fact("experiment", "Experiment", Value.text(settings.experiment()))
                                .fact("coverage", "Coverage", Value.percent(settings.coverage(), 2))
                                .fact("hash", "Hash", Value.text(hash(settings.hashing())))
                                .paragraph("An arm follows from the experiment's key and the id alone: the same call"
                                        + " gives the same arms, on any machine. More coverage brings new people in and"
                                        + " moves nobody from one arm to another. Another key, other arms or other"
                                        + " weights do.")));
    }

    private Part.Table arms() {
        return TableOf.of("arms", "The arms", splits)
                .text("arm", "Arm", Split::arm)
                .count("people", "People", Split::people)
                .percent("share", "Share", 2, Split::share)
                .percent("expectedShare", "Expected", 2, Split::expected)
                .build();
    }

    private Part.Table people() {
        return TableOf.of(
                        "assignments",
                        "Who is in which arm",
                        IntStream.range(0, assignment.ids().rows()).boxed().toList())
                .text("id", "Id", row -> assignment.ids().text(row))
                .text("arm", "Arm", row -> assignment.arm(row).orElse(OUTSIDE))
                .build();
    }

    private List<Verdict> verdicts() {
        List<Split> judged = splits.stream().filter(it -> it.expected() > 0).toList();
        boolean enough = judged.stream().allMatch(it -> it.expected() * assignment.armOf().length >= EXPECTED_MIN);
        if (judged.size() < 2 || !enough) {
            return List.of();
        }
        SampleRatio ratio = SampleRatio.check(
                judged.stream().mapToLong(Split::people).toArray(),
                judged.stream().mapToDouble(Split::expected).toArray());
        String p = "(p " + Format.pValue().show(ratio.p()) + ")";
        return List.of(
                switch (ratio.state()) {
                    case FINE -> Verdict.fine("sampleRatio", "The arms are as large as they were to be " + p);
                    case WARN ->
                        Verdict.warn(
                                "sampleRatio",
                                "The arms are less even than chance makes them " + p,
                                "it happens once in a hundred lists; take another key before anything is sent");
                    case FAIL ->
                        Verdict.bad(
                                "sampleRatio",
                                "The arms are not as large as they were to be " + p,
                                "ids must differ in more than chance has it; take another key before anything is sent");
                });
    }

    private static String hash(Hashing hashing) {
        return switch (hashing) {
            case SEGUE -> "segue (XXH64)";
            case GROWTHBOOK_1 -> "growthbook, version 1 (FNV-1a)";
            case GROWTHBOOK_2 -> "growthbook, version 2 (FNV-1a)";
        };
    }
}
