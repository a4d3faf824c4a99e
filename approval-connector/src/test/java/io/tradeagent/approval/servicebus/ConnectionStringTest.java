package io.tradeagent.approval.servicebus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=n;SharedAccessKey=c2VjcmV0==",
                "Endpoint=sb://localhost:5672;SharedAccessKeyName=n;SharedAccessKey=k;UseDevelopmentEmulator=true;",
                "Endpoint=sb://acme.servicebus.windows.net;SharedAccessSignature=SharedAccessSignature sr=a&sig=b",
                " endpoint = sb://a.example ; sharedaccesskeyname = n ; sharedaccesskey = c2VjcmV0 ; EntityPath=t"
            })
    void takesConnectionStrings(String text) {
        assertThat(ConnectionString.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2VjcmV0",
                "Endpoint=sb://a.example;SharedAccessKeyName=n",
                "Endpoint=sb://a.example;SharedAccessKey=c2VjcmV0",
                "SharedAccessKeyName=n;SharedAccessKey=c2VjcmV0",
                "Endpoint=a.example;SharedAccessKeyName=n;SharedAccessKey=c2VjcmV0",
                "Endpoint=sb://a b;SharedAccessKeyName=n;SharedAccessKey=c2VjcmV0",
                "Endpoint=sb://a.example;SharedAccessKeyName=n;SharedAccessKey=",
                "Endpoint=sb://a.example;SharedAccessKeyName=n;Key=c2VjcmV0",
                "Endpoint=sb://a.example;SharedAccessKeyName=n;=c2VjcmV0"
            })
    void refusesOthersWithoutRepeatingThem(String text) {
        assertThat(ConnectionString.problem(text))
                .hasValueSatisfying(problem -> assertThat(problem).doesNotContain("c2VjcmV0"));
    }
}
