package io.segue.server.transfer;

import io.segue.server.client.EventSender.Refused;
import io.segue.server.client.EventSender.Taken;
import io.segue.server.io.Failure;
import io.segue.server.source.CallSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One run over some files: one thread reads and cuts ahead, as many as there are connections deliver, and the caller's
 * moves the bookmarks in the order of the files.
 */
public final class Transfer {
    private final TransferOptions options;
    private final Courier courier;
    private final Bookmarks bookmarks;
    private final Rejects rejects;
    private final AtomicLong calls = new AtomicLong();
    private volatile boolean stopped;

    public Transfer(TransferOptions options, Courier courier, Bookmarks bookmarks, Rejects rejects) {
        this.options = options;
        this.courier = courier;
        this.bookmarks = bookmarks;
        this.rejects = rejects;
    }

    /** Acknowledged so far; any thread may ask. */
    public long calls() {
        return calls.get();
    }

    /**
     * Returns when everything is acknowledged. Whatever it ends with, the bookmarks say how far it came.
     *
     * @throws InterruptedException when somebody does not want to wait
     */
    public TransferSummary run(CallSource source) throws Failure, InterruptedException {
        long start = System.nanoTime();
        var pieces = new Pieces(source, new CallText(options.old()), bookmarks.asOfNow());
        var parcels = new Parcels(pieces);
        ExecutorService senders = Executors.newFixedThreadPool(
                options.connections(),
                Thread.ofPlatform().name("import-sender-", 1).factory());
        try (var ahead = new Ahead<>("import-reader", parcels::next)) {
            send(ahead, senders);
        } finally {
            stopped = true;
            Ahead.end(senders);
            bookmarks.save();
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new TransferSummary(
                calls(), pieces.passed(), rejects.reasons(), courier.waits(), elapsed, source.remarks());
    }

    private record Underway(Parcel parcel, Future<Optional<Taken>> answer) {}

    private void send(Ahead<Parcel> ahead, ExecutorService senders) throws Failure, InterruptedException {
        Deque<Underway> underway = new ArrayDeque<>();
        for (Optional<Parcel> next = ahead.take(); next.isPresent(); next = ahead.take()) {
            Parcel parcel = next.get();
            underway.add(new Underway(parcel, senders.submit(() -> deliver(parcel))));
            if (underway.size() > options.connections()) {
                acknowledged(underway.remove());
            }
        }
        while (!underway.isEmpty()) {
            acknowledged(underway.remove());
        }
    }

    /** After one that could not be delivered none may be, because they would be out of order. */
    private Optional<Taken> deliver(Parcel parcel) throws Failure, InterruptedException {
        if (stopped) {
            throw new Failure(Failure.Kind.CANCELLED, "another request could not be delivered");
        }
        try {
            return deliverCalls(parcel);
        } catch (Failure | InterruptedException e) {
            stopped = true;
            throw e;
        }
    }

    private Optional<Taken> deliverCalls(Parcel parcel) throws Failure, InterruptedException {
        return parcel.calls().isEmpty() ? Optional.empty() : Optional.of(courier.deliver(parcel.body()));
    }

    private void acknowledged(Underway oldest) throws Failure, InterruptedException {
        Optional<Taken> taken = Ahead.get(oldest.answer());
        Parcel parcel = oldest.parcel();
        for (Piece.Bad bad : parcel.bad()) {
            rejects.add(bad);
        }
        for (Refused refused : taken.map(Taken::refused).orElse(List.of())) {
            rejects.add(parcel.calls().get(refused.index()), refused);
        }
        calls.addAndGet(parcel.calls().size());
        bookmarks.move(parcel.reached());
        bookmarks.save();
    }
}
