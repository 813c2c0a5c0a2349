package io.dbintent.benchmark;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The program of a JVM that runs the demo and says how much heap was in use after each collection, at most. */
final class DemoRun {

    static final String MARK = "BYTES ";

    private DemoRun() {}

    public static void main(String[] arguments) {
        AtomicLong peak = new AtomicLong();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                if (notification.getUserData() instanceof CompositeData data) {
                                    peak.accumulateAndGet(afterCollection(data), Math::max);
                                }
                            },
                            null,
                            null);
        }
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass("io.dbintent.demo.AgentsDemo"))
                                .build(),
                        summary);
        long failed = summary.getSummary().getTotalFailureCount();
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println(MARK + Math.max(peak.get(), live) + " " + live + " "
                + summary.getSummary().getTestsSucceededCount() + " " + failed);
    }

    private static long afterCollection(CompositeData data) {
        return GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> ManagementFactory.getMemoryPoolMXBeans().stream()
                        .anyMatch(bean -> bean.getName().equals(pool.getKey()) && bean.getType() == MemoryType.HEAP))
                .map(java.util.Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
