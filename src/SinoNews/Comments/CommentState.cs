namespace SinoNews.Comments;

/// <summary>Where a comment stands.</summary>
public enum CommentState
{
    Pending,
    Approved,
    Rejected,
    Spam,
    Trash,
}

/// <summary>What a moderator does to a comment.</summary>
public enum ModerationAct
{
    Approve,
    Reject,
    Spam,
    Trash,

    /// <summary>Takes the last decision back: the state, the words or the pin as they were before it.</summary>
    Undo,

    /// <summary>Changes the words; those before are kept in the decision.</summary>
    Edit,
    Pin,
    Unpin,
}

/// <summary>Why a moderator refused a comment, by the paper's list of reasons.</summary>
public enum RejectionReason
{
    Abusive,
    Spam,
    Advertising,
    HateSpeech,
    Misinformation,
    OffTopic,
    Duplicate,
}
