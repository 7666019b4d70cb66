### ملفات لفريق التنظيم، وقوائم من يُدعون.

# على شاشتي السلسلة والمشاورة.
export-button = الملفات
export-heading = الملفات
# الملفات وما فيها.
export-file-registrations = طلبات التسجيل
export-file-answers = الإجابات
export-file-deliveries = الرسائل
export-file-people = الأشخاص
export-file-audit = سجل الإجراءات
export-holds-registrations = كل من سجّل، مع الاسم والمنظمة والفئة والبلد وما آل إليه الطلب
export-holds-answers = الإجابات عن الاستبيان، ومعها الأسماء ما لم يكن الاستبيان دون أسماء
export-holds-deliveries = لمن أُرسلت كل رسالة، ومتى، وما آلت إليه
export-holds-people = كل من سجّل، أو أجاب مع ذكر اسمه، أو كان من الفريق، مرة واحدة لكل شخص
export-holds-audit = ما قام به الفريق، ومن قام به
export-back-button = ملفات أخرى
# تسميات.
export-of = عن
export-holds = المحتوى
export-rows = عدد الصفوف
export-personal = هذه بيانات شخصية. يرجى حفظها حيث لا يقرؤها إلا الفريق، وحذفها حالما لا تعود هناك حاجة إليها.
# $count: ساعات.
export-goes =
    { $count ->
        [zero] يُحذف الملف من هذه المحادثة فورا.
        [one] يُحذف الملف من هذه المحادثة بعد ساعة واحدة.
        [two] يُحذف الملف من هذه المحادثة بعد ساعتين.
        [few] يُحذف الملف من هذه المحادثة بعد { $count } ساعات.
        [many] يُحذف الملف من هذه المحادثة بعد { $count } ساعة.
       *[other] يُحذف الملف من هذه المحادثة بعد { $count } ساعة.
    }
export-stays = لا يُحذف الملف هنا تلقائيا.
# للجداول؛ للبرامج.
export-send-csv = نعم، إرسال جدول (CSV)
export-send-json = نعم، إرساله بصيغة JSON
export-sent-heading = إليك الملف
export-not-sent = لم يُرسل أي ملف
# $command: ما يُكتب في سطر الأوامر.
export-switched-off = لا تُرسل الملفات هنا في المحادثات. ويمكن لمن يشغّل هذا البرنامج إنشاء ملف بالأمر: { $command }
# $most: ميغابايت.
export-too-large = حجم الملف أكبر مما تقبله المحادثة، وهو { $most } ميغابايت. ويمكن لمن يشغّل هذا البرنامج إنشاؤه بالأمر: { $command }
export-nothing-asked = لم تُطرح أي أسئلة في هذه المشاورة.
# $count: أشخاص.
export-too-few =
    { $count ->
        [zero] تُسلَّم الإجابات دون أسماء حين يبلغ عددها خمسا على الأقل. لا إجابات حتى الآن.
        [one] تُسلَّم الإجابات دون أسماء حين يبلغ عددها خمسا على الأقل. هناك إجابة واحدة حتى الآن.
        [two] تُسلَّم الإجابات دون أسماء حين يبلغ عددها خمسا على الأقل. هناك إجابتان حتى الآن.
        [few] تُسلَّم الإجابات دون أسماء حين يبلغ عددها خمسا على الأقل. هناك { $count } إجابات حتى الآن.
        [many] تُسلَّم الإجابات دون أسماء حين يبلغ عددها خمسا على الأقل. هناك { $count } إجابة حتى الآن.
       *[other] تُسلَّم الإجابات دون أسماء حين يبلغ عددها خمسا على الأقل. هناك { $count } إجابة حتى الآن.
    }
export-elsewhere = لا تُرسل الملفات التي فيها بيانات شخصية إلا في محادثة خاصة. يرجى مراسلة البوت هناك بالأمر { COMMAND("organize") }.
export-open-chat = فتح محادثة خاصة
# To whoever asked for it, where it may stand or could not be deleted.
export-left-heading = يرجى حذف ملف من المحادثة
export-left = قد يكون ملف فيه بيانات شخصية طلبته لا يزال في هذه المحادثة، ولا يمكننا حذفه. إن كان ظاهرا لديك فيرجى حذفه من هنا بعد حفظه في مكان آخر. وإن لم يصل، فيرجى طلبه من جديد.

## من يُدعى

# نص يُرسل بالبريد بلغة المدعو. $title: مشاورة؛ $typed: ما يُكتب وفيه رمز؛ $date: يوم.
export-invitation = ندعوك إلى المشاركة في: { $title }. يرجى فتح محادثة خاصة مع البوت وكتابة: { $typed }. هذا الرمز لك وحدك، ويصلح مرة واحدة، حتى { $date }.

## مضمون الرسالة

export-notice-cancelled = أُلغيت المشاورة
export-notice-confirmed = تأكيد
export-notice-handed_over = نقل مقعد
export-notice-missed = تذكير لم يُرسل
export-notice-moved = تغير الموعد
export-notice-offer = عرض مقعد
export-notice-offer_lapsed = انتهى العرض
export-notice-posted = وثيقة أو تقرير جديد
export-notice-reminder = تذكير
export-notice-seat_requested = شخص من المنظمة يطلب مقعدا
export-notice-waiting_ended = انتهت قائمة الانتظار
export-notice-applications = طلبات تسجيل في انتظار القرار
export-notice-decided = قرار فريق التنظيم
export-notice-broadcast = رسالة جماعية
export-notice-broadcast_asked = رسالة جماعية في انتظار التأكيد
export-notice-broadcast_decided = تأكيد رسالة جماعية أو رفضها
export-notice-broadcast_test = تجربة رسالة جماعية

## مصير الرسالة

export-sent-queued = في انتظار الإرسال
export-sent-sending = قيد الإرسال
export-sent-sent = أُرسلت
export-sent-retry = ستُعاد المحاولة
export-sent-unreachable = لا يستقبل رسائلنا
export-sent-failed = تعذر الإرسال
export-sent-unknown = لا يُعرف هل وصلت
export-sent-skipped = لم تُرسل لأنها لم تعد صحيحة

## أعمدة الملفات

## How a registration stands, in a cell of a table

export-state-registered = تسجيل سارٍ
export-state-offered = عُرض مقعد
export-state-waiting = في قائمة الانتظار
export-state-pending = بانتظار القرار
export-state-withdrawn = انسحاب
export-state-lapsed = انتهى العرض أو الانتظار دون مقعد
export-state-passed = تُرك العرض للغير
export-state-declined = لم يُقبل الطلب
export-state-handed_over = تنازل عن المقعد
export-state-removed = رفع من القائمة

export-column-invitation = الدعوة
export-column-link = الرابط
export-column-act = الإجراء
export-column-act_key = الإجراء (معرّف)
export-column-answers = الاستبيانات المُجاب عنها
export-column-area = مجال العمل
export-column-at_utc = الوقت (UTC)
export-column-attempts = عدد المحاولات
export-column-audit_id = رقم القيد
export-column-by = من قام به
export-column-by_key = من قام به (معرّف)
export-column-category = فئة أصحاب المصلحة
export-column-category_key = فئة أصحاب المصلحة (معرّف)
export-column-changed_utc = آخر تغيير (UTC)
export-column-code = الرمز
export-column-consultation = المشاورة
export-column-country = البلد
export-column-country_code = البلد (رمز)
export-column-created_utc = وقت التسجيل (UTC)
export-column-delivery_id = رقم الرسالة
export-column-detail = التفاصيل
export-column-due_utc = موعد الإرسال (UTC)
export-column-email = البريد الإلكتروني
export-column-gender = النوع الاجتماعي
export-column-gender_key = النوع الاجتماعي (معرّف)
export-column-group = فريق العمل
export-column-group_code = فريق العمل (رمز)
export-column-language = اللغة
export-column-name = الاسم
export-column-notice = المضمون
export-column-notice_key = المضمون (معرّف)
export-column-offer_until_utc = المقعد معروض حتى (UTC)
export-column-organization = المنظمة
export-column-organization_id = المنظمة (رقم)
export-column-person_id = رقم الشخص
export-column-platform = المنصة
export-column-platforms = المنصات
export-column-reason = السبب
export-column-registration_id = رقم طلب التسجيل
export-column-registrations = طلبات التسجيل
export-column-role_keys = الصلاحيات (معرّف)
export-column-roles = الصلاحيات
export-column-state = الحالة
export-column-state_key = الحالة (معرّف)
export-column-typed = ما يُكتب
export-column-valid_until_utc = الرمز صالح حتى (UTC)
export-column-waiting_utc = في قائمة الانتظار منذ (UTC)
