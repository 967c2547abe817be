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

    /// <summary>Leaves it to the editor-in-chief or the lawyer, and locks it.</summary>
    Escalate,

    /// <summary>Gives a comment that was escalated back to the desk, to wait there.</summary>
    Return,
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
