package io.tradeagent.copy.codec;

import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.kernel.Lots;
import io.tradeagent.schema.ea.SymbolContract;

/** The contract of a symbol. */
final class SymbolCodec {

    private SymbolCodec() {}

    static SymbolContract record(SymbolSpec symbol) {
        Contract contract = symbol.contract();
        VolumeGrid volumes = symbol.volumes();
        return SymbolContract.newBuilder()
                .setName(symbol.name())
                .setDigits(symbol.digits())
                .setContractSize(DecimalForm.stored(contract.size()))
                .setTickSize(DecimalForm.stored(contract.tickSize()))
                .setTickValue(DecimalForm.stored(contract.tickValue()))
                .setVolumeMin(DecimalForm.stored(volumes.min()))
                .setVolumeMax(DecimalForm.stored(volumes.max()))
                .setVolumeStep(DecimalForm.stored(volumes.step()))
                .setProfitCurrency(symbol.profitCurrency())
                .setBaseCurrency(symbol.baseCurrency())
                .build();
    }

    /** @throws IllegalArgumentException if the numbers make no contract */
    static SymbolSpec symbol(SymbolContract record) {
        return new SymbolSpec(
                record.getName(),
                record.getDigits(),
                new Contract(
                        DecimalForm.value(record.getContractSize()),
                        DecimalForm.value(record.getTickSize()),
                        DecimalForm.value(record.getTickValue())),
                new VolumeGrid(
                        new Lots(record.getVolumeMin()),
                        new Lots(record.getVolumeStep()),
                        new Lots(record.getVolumeMax())),
                record.getProfitCurrency(),
                record.getBaseCurrency());
    }
}
