package io.tradeagent.local.broker;

/** Something that an account can be asked to do. */
public sealed interface TradeRequest
        permits OpenRequest,
                CloseRequest,
                CloseByRequest,
                ReverseRequest,
                StopsRequest,
                PlaceRequest,
                ReplaceRequest,
                CancelRequest {

    /** By what it can be recognised later. */
    TradeMark mark();
}
