package org.onbam.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onbam.message.Message;
import org.onbam.message.UserException;

/// The queue stands for the FX thread: what the jobs tell back runs only when the test takes it.
class JobsTest {

    private static final Message NAME = Message.of("test.job");

    private final LinkedBlockingQueue<Runnable> callbacks = new LinkedBlockingQueue<>();
    private final Jobs jobs = new Jobs(callbacks::add);
    private final List<String> ends = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        jobs.close();
    }

    private <T> Job<T> start(Work<T> work) {
        return jobs.start(NAME, work, result -> ends.add("done " + result),
                failure -> ends.add("failed " + failure.problem().key()));
    }

    private void runUntilOver(Job<?> job) throws InterruptedException {
        while (!job.state().isOver()) {
            Runnable next = callbacks.poll(10, TimeUnit.SECONDS);
            assertTrue(next != null, "nothing was told back within 10 s");
            next.run();
        }
    }

    @Test
    void work_that_returns_is_done_and_tells_its_result_once() throws Exception {
        Job<Integer> job = start((progress, token) -> 42);
        runUntilOver(job);
        assertEquals(new Job.Done<>(42), job.state());
        assertEquals(List.of("done 42"), ends);
    }

    @Test
    void work_that_throws_what_was_expected_has_failed_with_it() throws Exception {
        Job<Integer> job = start((progress, token) -> {
            throw new UserException(Message.of("test.problem"), Message.of("test.remedy"));
        });
        runUntilOver(job);
        assertInstanceOf(Job.Failed.class, job.state());
        assertEquals(List.of("failed test.problem"), ends);
    }

    @Test
    void a_programming_error_is_a_failure_too_and_keeps_its_cause() throws Exception {
        IllegalStateException error = new IllegalStateException("broken on purpose, by this test");
        Job<Integer> job = start((progress, token) -> {
            throw error;
        });
        runUntilOver(job);
        Job.Failed<?> failed = assertInstanceOf(Job.Failed.class, job.state());
        assertEquals(error, failed.reason().getCause());
        assertEquals(List.of("failed app.unexpected.problem"), ends);
    }

    @Test
    void cancelled_work_tells_neither_done_nor_failed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job<Integer> job = start((progress, token) -> {
            begun.countDown();
            while (true) {
                token.check();
                Thread.onSpinWait();
            }
        });
        begun.await();
        job.cancel();
        runUntilOver(job);
        assertEquals(new Job.Cancelled<>(), job.state());
        assertEquals(List.of(), ends);
    }

    @Test
    void cancelled_work_whose_file_is_closed_under_it_has_not_failed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job<Integer> job = start((progress, token) -> {
            begun.countDown();
            while (!token.isCancelled()) {
                Thread.onSpinWait();
            }
            throw new UserException(Message.of("test.problem"), Message.of("test.remedy"));
        });
        begun.await();
        job.cancel();
        runUntilOver(job);
        assertEquals(new Job.Cancelled<>(), job.state());
        assertEquals(List.of(), ends);
    }

    @Test
    void work_that_returns_although_it_was_cancelled_is_done_and_not_lost() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        Job<Integer> job = start((progress, token) -> {
            begun.countDown();
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 7;
        });
        begun.await();
        job.cancel();
        cancelled.countDown();
        runUntilOver(job);
        assertEquals(List.of("done 7"), ends);
    }

    @Test
    void an_end_is_final() {
        Job<Integer> job = new Job<>(NAME);
        job.become(new Job.Done<>(1));
        assertThrows(IllegalStateException.class, () -> job.become(new Job.Cancelled<>()));
    }

    @Test
    void a_thousand_reports_wait_as_one_and_the_latest_counts() throws Exception {
        CountDownLatch reported = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        Job<Integer> job = start((progress, token) -> {
            for (int i = 1; i <= 1000; i++) {
                progress.report(i / 1000.0, "file " + i);
            }
            reported.countDown();
            try {
                looked.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 0;
        });
        reported.await();
        assertEquals(2, callbacks.size(), "one that the job began, one for its progress");
        callbacks.remove().run();
        callbacks.remove().run();
        assertEquals(new Job.Running<Integer>(1, "file 1000"), job.state());
        looked.countDown();
        runUntilOver(job);
    }

    @Test
    void running_jobs_are_listed_until_they_are_over_and_reads_are_not() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Work<String> waiting = (progress, token) -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Thread.currentThread().getName();
        };
        Job<String> job = start(waiting);
        Job<String> read = jobs.read(NAME, waiting, result -> { }, failure -> { });
        assertEquals(List.of(job), jobs.running());
        go.countDown();
        runUntilOver(job);
        runUntilOver(read);
        assertEquals(List.of(), jobs.running());
        assertTrue(((Job.Done<String>) job.state()).result().startsWith("work-"));
        assertTrue(((Job.Done<String>) read.state()).result().startsWith("reader-"));
    }

    @Test
    void what_is_asked_for_after_closing_ends_cancelled_and_nobody_is_told() {
        Jobs closed = new Jobs(Runnable::run);
        closed.close();
        Job<String> job = closed.read(NAME, (progress, token) -> "never",
                result -> fail("told"), failure -> fail("told"));
        assertEquals(new Job.Cancelled<String>(), job.state());
        assertEquals(new Job.Cancelled<String>(), closed.start(NAME, (progress, token) -> "never",
                result -> fail("told"), failure -> fail("told")).state());
        assertEquals(List.of(), closed.running());
    }
}
