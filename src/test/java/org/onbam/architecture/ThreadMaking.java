package org.onbam.architecture;

import java.util.List;
import java.util.Set;

/// The calls of the class library that bring threads into being, or leave work to those of the common pool. A parallel
/// stream is none of them: it ends, and fails, in the call that began it.
final class ThreadMaking {

    private static final Set<String> STARTERS = Set.of("ofPlatform", "ofVirtual", "startVirtualThread", "<init>");

    private static final Set<String> POOLS = Set.of("java.util.Timer", "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ThreadPoolExecutor", "java.util.concurrent.ScheduledThreadPoolExecutor",
            "javafx.concurrent.ScheduledService");

    private ThreadMaking() {
    }

    static boolean makesThreads(String owner, String method, List<String> parameterTypes) {
        return switch (owner) {
            case "java.lang.Thread" -> STARTERS.contains(method);
            case "java.util.concurrent.Executors" -> !method.equals("callable");
            case "java.util.concurrent.CompletableFuture" -> method.endsWith("Async")
                    && !parameterTypes.contains("java.util.concurrent.Executor");
            default -> POOLS.contains(owner) && (method.equals("<init>") || method.equals("commonPool"));
        };
    }
}
