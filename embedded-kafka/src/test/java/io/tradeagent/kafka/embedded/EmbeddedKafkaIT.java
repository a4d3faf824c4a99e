package io.tradeagent.kafka.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    @Test
    void keepsItsDataOverARestart(@TempDir Path directory) throws Exception {
        try (EmbeddedKafka kafka =
                EmbeddedKafka.builder().dataDirectory(directory).start()) {
            Clients clients = new Clients(kafka);
            clients.createTopic("kept");
            try (KafkaProducer<String, String> producer = clients.producer()) {
                producer.send(new ProducerRecord<>("kept", "key", "first")).get();
            }
        }
        try (EmbeddedKafka kafka =
                EmbeddedKafka.builder().dataDirectory(directory).start()) {
            Clients clients = new Clients(kafka);
            try (KafkaProducer<String, String> producer = clients.producer()) {
                producer.send(new ProducerRecord<>("kept", "key", "second")).get();
            }
            assertThat(clients.awaitValues("kept", "reader", 2)).containsExactly("first", "second");
        }
    }

    @Test
    void hidesAnAbandonedTransactionAndSoonStopsWaitingForIt() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory()) {
            Clients clients = new Clients(kafka);
            clients.createTopic("orders");
            try (KafkaProducer<String, String> lost = clients.transactionalProducer("lost", Duration.ofSeconds(1));
                    KafkaProducer<String, String> good = clients.transactionalProducer("good", Duration.ofSeconds(9))) {
                lost.initTransactions();
                lost.beginTransaction();
                lost.send(new ProducerRecord<>("orders", "never committed")).get();
                good.initTransactions();
                good.beginTransaction();
                good.send(new ProducerRecord<>("orders", "committed"));
                good.commitTransaction();
                assertThat(clients.awaitValues("orders", "reader", 1)).containsExactly("committed");
            }
        }
    }

    @Test
    void refusesAPortThatIsTakenAndNamesIt(@TempDir Path directory) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            EmbeddedKafka.Builder builder =
                    EmbeddedKafka.builder().port(other.getLocalPort()).dataDirectory(directory);
            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(builder::start)
                    .withMessageContaining("Port " + other.getLocalPort() + " is taken")
                    .satisfies(e -> assertThat(e.port()).isEqualTo(other.getLocalPort()));
        }
    }

    @Test
    void doesNotCreateATopicThatNobodyDeclared() {
        try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryDirectory();
                KafkaProducer<String, String> producer = new Clients(kafka).producer()) {
            assertThat(producer.send(new ProducerRecord<>("misspelled", "value")))
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void deletesTemporaryDataWhenClosed(@TempDir Path parent) throws Exception {
        Path directory = Files.createDirectory(parent.resolve("data"));
        EmbeddedKafka kafka = EmbeddedKafka.deletedWhenClosed(directory, Map.of());
        assertThat(directory).isNotEmptyDirectory();
        kafka.close();
        kafka.close();
        assertThat(directory).doesNotExist();
    }
}
