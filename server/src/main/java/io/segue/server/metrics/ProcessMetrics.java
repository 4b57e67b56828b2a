package io.segue.server.metrics;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** What Java knows of its own process. */
public final class ProcessMetrics {
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double NANOS_PER_SECOND = 1e9;

    private ProcessMetrics() {}

    public static void register(Metrics metrics) {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        metrics.watch(Metric.STARTED, () -> runtime.getStartTime() / MILLIS_PER_SECOND);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        metrics.watch(Metric.THREADS, threads::getThreadCount);
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        metrics.watchAll(Metric.MEMORY_USED, values -> {
            values.put((double) memory.getHeapMemoryUsage().getUsed(), "heap");
            values.put((double) memory.getNonHeapMemoryUsage().getUsed(), "nonheap");
        });
        metrics.watchAll(
                Metric.MEMORY_MAX,
                values -> values.put((double) memory.getHeapMemoryUsage().getMax(), "heap"));
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        metrics.watchAll(
                Metric.GC,
                values -> collectors.forEach(
                        it -> values.put(Math.max(0, it.getCollectionTime()) / MILLIS_PER_SECOND, it.getName())));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            metrics.watch(Metric.CPU, () -> system.getProcessCpuTime() / NANOS_PER_SECOND);
            metrics.watch(Metric.OPEN_FILES, system::getOpenFileDescriptorCount);
        }
    }
}
