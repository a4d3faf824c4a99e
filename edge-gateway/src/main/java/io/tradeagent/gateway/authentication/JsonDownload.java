package io.tradeagent.gateway.authentication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gets a document of an issuer: bounded in time and size, and only from where the settings say, so redirections are not followed. */
public final class JsonDownload implements AutoCloseable {

    private static final long MOST_BYTES = 256 * 1024;

    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout of connecting, and of everything from the request to the last byte of the answer */
    public JsonDownload(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The text of a document.
     *
     * @throws IOException if it is not there in time, or too long
     */
    String get(URI location) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(location)
                .timeout(timeout)
                .header("Accept", "application/json")
                .build();
        // The request's own timeout ends with the headers; an issuer that drips its answer must not hold the thread.
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        HttpResponse<String> response = await(answer);
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return response.body();
    }

    private <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException("no answer", e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
