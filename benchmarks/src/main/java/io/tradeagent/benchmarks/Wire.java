package io.tradeagent.benchmarks;

import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** How an EA is connected. */
enum Wire {
    SOCKET("WebSocket") {
        @Override
        CompletableFuture<Terminal> connect(
                HttpClient http, Client.Created session, BiConsumer<Terminal, JsonNode> onMessage) {
            return SocketTerminal.connect(http, session, onMessage);
        }
    },
    POLL("long poll") {
        @Override
        CompletableFuture<Terminal> connect(
                HttpClient http, Client.Created session, BiConsumer<Terminal, JsonNode> onMessage) {
            return PollingTerminal.connect(http, session, onMessage);
        }
    };

    private final String text;

    Wire(String text) {
        this.text = text;
    }

    /** Connects a session; completes when messages can arrive. */
    abstract CompletableFuture<Terminal> connect(
            HttpClient http, Client.Created session, BiConsumer<Terminal, JsonNode> onMessage);

    @Override
    public String toString() {
        return text;
    }
}
