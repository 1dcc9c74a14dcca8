package id.kinerja.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows which requests this node is answering, so that work nobody waits for lets them pass: whoever looks at a page
 * waits for it, who is opened as the five-thousandth does not.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestsFirst extends OncePerRequestFilter {

    private final Set<Thread> answering = new HashSet<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        synchronized (answering) {
            answering.add(Thread.currentThread());
        }
        try {
            chain.doFilter(request, response);
        } finally {
            synchronized (answering) {
                answering.remove(Thread.currentThread());
                answering.notifyAll();
            }
        }
    }

    /**
     * Returns when no request is being answered, or after so long a time; at once to a thread that itself answers one.
     *
     * @param longest positive, to milliseconds
     */
    public void giveWay(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (answering) {
            while (!answering.isEmpty() && !answering.contains(Thread.currentThread())) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                try {
                    answering.wait(left);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
